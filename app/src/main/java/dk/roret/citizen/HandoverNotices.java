package dk.roret.citizen;

import dk.roret.access.Look;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the citizen that their course is on its way to somebody else. */
@Repository
public class HandoverNotices {

    /**
     * For the template {@code citizen/handover-notice}.
     *
     * @param giver who has the course meanwhile; null when it is a team
     * @param accepted the receiver has said yes, and will call
     */
    public record Notice(@Nullable String giver, String receiver, boolean accepted) {}

    private final JdbcClient db;

    HandoverNotices(JdbcClient db) {
        this.db = db;
    }

    public Optional<Notice> notice(Look look) {
        return db.sql("""
                        select g.name as giver, r.name as receiver, h.accepted_at is not null as accepted
                        from citizen.handover h
                        left join staff.published_staff g on g.id = h.giver
                        join staff.published_staff r on r.id = h.receiver
                        where h.citizen = ? and h.ended_at is null""")
                .param(look.citizen().value())
                .query((row, number) ->
                        new Notice(row.getString("giver"), row.getString("receiver"), row.getBoolean("accepted")))
                .optional();
    }
}
