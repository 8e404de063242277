package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Asks for a course that one has no access to. What the asker sees is the same whether the citizen exists or not, until
 * whoever is responsible answers.
 */
@Service
class HandoverRequests {

    private final JdbcClient db;
    private final Clock clock;

    HandoverRequests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Asking again while the first request is open adds nothing. */
    void ask(User asker, CitizenId citizen, String reason) {
        db.sql("""
                        insert into citizen.handover_request (citizen, asked_by, reason, asked_at)
                        values (?, ?, ?, ?)
                        on conflict (citizen, asked_by) where ended_at is null do nothing""").params(citizen.value(), asker.id(), reason, now()).update();
    }

    void withdraw(User asker, UUID request) {
        changed(db.sql("""
                        update citizen.handover_request set ended_at = ?, outcome = 'withdrawn'
                        where id = ? and asked_by = ? and ended_at is null""").params(now(), request, asker.id()).update());
    }

    /** @throws Refused if the course is not the user's to give, or the request has been answered meanwhile */
    void decline(Look look, UUID request, String answer) {
        if (!Handovers.mayGive(look)) {
            throw new Refused(HttpStatus.FORBIDDEN, "OVD-09", "citizen.handover.not-yours");
        }
        changed(db.sql("""
                        update citizen.handover_request set ended_at = ?, outcome = 'declined', answer = ?
                        where id = ? and citizen = ? and ended_at is null""")
                .params(now(), answer, request, look.citizen().value())
                .update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Refused(HttpStatus.CONFLICT, "OVD-08", "citizen.handover.changed");
        }
    }
}
