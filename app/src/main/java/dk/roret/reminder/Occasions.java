package dk.roret.reminder;

import dk.roret.access.CitizenId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the citizens' conversations and own steps are. */
@Repository
class Occasions {

    /** Of one citizen, whom {@code %s} names. */
    static final String OF_CITIZEN = """
            (select 'CONVERSATION' as kind, conversation as thing, day, starts, changed_at
             from conversation.published_agreed where citizen = %1$s and state = 'AGREED'
             union all
             select 'STEP', step, due, null, changed_at from plan.published_own_step where citizen = %1$s)""";

    static final RowMapper<Occasion> OCCASION = (row, number) -> new Occasion(
            Occasion.Kind.valueOf(row.getString("kind")),
            row.getObject("thing", UUID.class),
            row.getObject("day", LocalDate.class),
            row.getObject("starts", LocalTime.class),
            row.getTimestamp("changed_at").toInstant());

    private final JdbcClient db;

    Occasions(JdbcClient db) {
        this.db = db;
    }

    List<Occasion> from(CitizenId citizen, LocalDate day) {
        return db.sql("select * from " + OF_CITIZEN.formatted(":citizen")
                        + " o where day >= :day order by day, starts nulls first, thing")
                .param("citizen", citizen.value())
                .param("day", day)
                .query(OCCASION)
                .list();
    }
}
