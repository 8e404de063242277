package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was chosen to hold the threads for a citizen, each choice kept. */
@Repository
class Coordinators {

    private final JdbcClient db;
    private final Clock clock;

    Coordinators(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The newest first. */
    List<CoordinatorChoice> of(Look look) {
        return db.sql("""
                        select k.*, s.name, b.name as by_name from citizen.coordinator k
                        left join staff.published_staff s on s.id = k.coordinator
                        join staff.published_person b on b.id = k.decided_by
                        where k.citizen = ? order by k.id desc""")
                .param(look.citizen().value())
                .query((row, number) -> new CoordinatorChoice(
                        row.getString("name"),
                        row.getObject("coordinator") != null,
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    /**
     * @param coordinator null: whoever has the course
     * @throws Refused if the course is not the user's
     */
    void choose(Look look, @Nullable UUID coordinator, LocalDate from, @Nullable LocalDate until, String reason) {
        if (!Handovers.mayGive(look)) {
            throw new Refused(HttpStatus.FORBIDDEN, "TOV-05", "citizen.coordinator.not-yours");
        }
        add(look.user(), look.citizen(), coordinator, from, until, reason);
    }

    void add(
            User chooser,
            CitizenId citizen,
            @Nullable UUID coordinator,
            LocalDate from,
            @Nullable LocalDate until,
            String reason) {
        db.sql("""
                        insert into citizen.coordinator
                          (citizen, coordinator, valid_from, valid_until, reason, decided_by, decided_at)
                        values (:citizen, :coordinator, :from, :until, :reason, :user, :now)""")
                .param("citizen", citizen.value())
                .param("coordinator", coordinator)
                .param("from", from)
                .param("until", until)
                .param("reason", reason)
                .param("user", chooser.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
