package dk.roret.citizen;

import dk.roret.access.Look;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who can take over a course: at work today, working with citizens, and not responsible for it already. */
@Repository
class Colleagues {

    private final JdbcClient db;
    private final Clock clock;

    Colleagues(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Colleague> who(Look mayTakeOver) {
        return db.sql("""
                        select s.id, s.name, s.team_name from staff.published_staff s
                        where s.role in ('caseworker', 'leader')
                          and coalesce(s.active_from, :today) <= :today and coalesce(s.active_until, :today) >= :today
                          and s.id is distinct from (select caseworker from citizen.responsibility
                                                     where citizen = :citizen and until is null)
                        order by s.name""")
                .param("today", LocalDate.now(clock))
                .param("citizen", mayTakeOver.citizen().value())
                .query((row, number) -> new Colleague(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("team_name")))
                .list();
    }
}
