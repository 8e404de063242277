package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a course over. Nobody lets go before another has said yes and noted a first conversation with the citizen. Each
 * step counts only if the hand-over still stands where the writer saw it, so of two at once one wins and the other is
 * told.
 */
@Service
class Handovers {

    private final JdbcClient db;
    private final FirstConversation conversations;
    private final Clock clock;

    Handovers(JdbcClient db, FirstConversation conversations, Clock clock) {
        this.db = db;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** Whoever is responsible for the course, and a leader of the team that has it. */
    static boolean mayGive(Look look) {
        return look.ground() == Ground.CASELOAD
                || (look.ground() == Ground.TEAM && look.user().role() == Role.LEADER);
    }

    /**
     * Begins a hand-over, and answers what the receiver may have asked.
     *
     * @throws Refused if the course is not the user's to give, or is on its way already
     */
    @Transactional
    public void give(Look look, UUID receiver, String reason) {
        if (!mayGive(look)) {
            throw notYours();
        }
        try {
            db.sql("""
                            insert into citizen.handover (citizen, giver, receiver, reason, given_by, given_at)
                            select citizen, caseworker, ?, ?, ?, ? from citizen.responsibility
                            where citizen = ? and until is null""")
                    .params(
                            receiver,
                            reason,
                            look.user().id(),
                            now(),
                            look.citizen().value())
                    .update();
        } catch (DuplicateKeyException alreadyOnItsWay) {
            throw new Refused(HttpStatus.CONFLICT, "OVD-07", "citizen.handover.already");
        }
        db.sql("""
                        update citizen.handover_request set ended_at = ?, outcome = 'given'
                        where citizen = ? and asked_by = ? and ended_at is null""").params(now(), look.citizen().value(), receiver).update();
    }

    /** The receiver says yes. The course is still the giver's. */
    void accept(Look look, UUID handover) {
        accept(look.user(), look.citizen(), handover);
    }

    void accept(User receiver, CitizenId citizen, UUID handover) {
        changed(db.sql("""
                        update citizen.handover set accepted_at = ?
                        where id = ? and citizen = ? and receiver = ? and ended_at is null and accepted_at is null""")
                .params(now(), handover, citizen.value(), receiver.id())
                .update());
    }

    void decline(Look look, UUID handover, String answer) {
        changed(db.sql("""
                        update citizen.handover set ended_at = ?, outcome = 'declined', answer = ?
                        where id = ? and citizen = ? and receiver = ? and ended_at is null""")
                .params(
                        now(),
                        answer,
                        handover,
                        look.citizen().value(),
                        look.user().id())
                .update());
    }

    void withdraw(Look look, UUID handover) {
        if (!mayGive(look)) {
            throw notYours();
        }
        changed(db.sql("""
                        update citizen.handover set ended_at = ?, outcome = 'withdrawn'
                        where id = ? and citizen = ? and ended_at is null""").params(now(), handover, look.citizen().value()).update());
    }

    /**
     * The receiver has noted the first conversation: from now on the course is theirs, and no delivery takes it back.
     *
     * @throws Refused if the receiver has noted none since the course was offered
     */
    @Transactional
    public void takeOver(Look look, UUID handover) {
        LocalDate spoken = conversations
                .noted(look, given(look, handover))
                .orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "OVD-05", "citizen.handover.not-spoken"));
        move(look.user(), look.citizen(), handover, spoken);
    }

    void move(User receiver, CitizenId citizen, UUID handover, LocalDate spoken) {
        Timestamp now = now();
        changed(db.sql("""
                        update citizen.handover set spoken_on = ?, ended_at = ?, outcome = 'moved'
                        where id = ? and citizen = ? and receiver = ? and ended_at is null and accepted_at is not null""")
                .params(spoken, now, handover, citizen.value(), receiver.id())
                .update());
        while (!taken(citizen.value(), receiver, now)) {
            // A delivery wrote who has the course between the two statements; now it can be seen and closed.
        }
    }

    private Instant given(Look look, UUID handover) {
        return db.sql("select given_at from citizen.handover where id = ? and citizen = ? and receiver = ?")
                .params(handover, look.citizen().value(), look.user().id())
                .query(Timestamp.class)
                .optional()
                .orElseThrow(Refused::notFound)
                .toInstant();
    }

    /** Closes what stands and adds the new; false if a delivery was in between. */
    private boolean taken(UUID citizen, User receiver, Timestamp now) {
        db.sql("update citizen.responsibility set until = greatest(?, since) where citizen = ? and until is null")
                .params(now, citizen)
                .update();
        return db.sql("""
                                insert into citizen.responsibility (citizen, caseworker, team, decided, since)
                                values (?, ?, ?, true, ?)
                                on conflict (citizen) where until is null do nothing""")
                        .param(1, citizen)
                        .param(2, receiver.id())
                        .param(3, receiver.team())
                        .param(4, now)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Refused(HttpStatus.CONFLICT, "OVD-08", "citizen.handover.changed");
        }
    }

    private static Refused notYours() {
        return new Refused(HttpStatus.FORBIDDEN, "OVD-09", "citizen.handover.not-yours");
    }
}
