package dk.roret.citizen;

import dk.roret.access.Look;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the citizen what is about to change: the course is on its way to somebody else, or a birthday is near. */
@Repository
public class CourseNotices {

    /**
     * @param handover null when the course stays where it is
     * @param birthday a transition is near or under way
     */
    public record Notices(@Nullable Taking handover, boolean birthday) {

        public static final Notices NONE = new Notices(null, false);
    }

    /**
     * Somebody is taking the course over; for the template {@code citizen/handover-notice}.
     *
     * @param giver who has the course meanwhile; null when it is a team
     * @param accepted the receiver has said yes, and will call
     */
    public record Taking(@Nullable String giver, String receiver, boolean accepted) {}

    private final JdbcClient db;
    private final Transitions transitions;
    private final Clock clock;

    CourseNotices(JdbcClient db, Transitions transitions, Clock clock) {
        this.db = db;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** One statement. */
    public Notices of(Look look) {
        return db.sql("""
                        select h.*, exists (select from citizen.published_transition(:today, :months)
                                            where citizen = c.id) as birthday
                        from citizen.citizen c
                        left join lateral (
                          select g.name as giver, r.name as receiver, accepted_at is not null as accepted
                          from citizen.handover
                          left join staff.published_staff g on g.id = giver
                          join staff.published_staff r on r.id = receiver
                          where citizen = c.id and ended_at is null) h on true
                        where c.id = :citizen""")
                .param("today", LocalDate.now(clock))
                .param("months", transitions.monthsAhead())
                .param("citizen", look.citizen().value())
                .query((row, number) -> new Notices(taking(row), row.getBoolean("birthday")))
                .single();
    }

    private static @Nullable Taking taking(ResultSet row) throws SQLException {
        String receiver = row.getString("receiver");
        return receiver == null ? null : new Taking(row.getString("giver"), receiver, row.getBoolean("accepted"));
    }
}
