package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course on its way from one caseworker to another. It stays with the giver until the receiver has accepted it and
 * has spoken with the citizen.
 *
 * @param citizenName null where the reader may not know it
 * @param giver null when only a team had the course, or the giver has left
 * @param receiver null when the receiver has left
 * @param answer why the receiver declined
 * @param receiving the reader is the one who is to have the course
 * @param bulk the hand-over of all of somebody's citizens that it is part of
 * @param returning back to somebody who was on leave
 * @param ground why the reader may see it
 */
public record Handover(
        UUID id,
        CitizenId citizen,
        @Nullable String citizenName,
        @Nullable String giver,
        @Nullable String receiver,
        String reason,
        Instant givenAt,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate spokenOn,
        @Nullable Instant endedAt,
        Stage stage,
        @Nullable String answer,
        boolean receiving,
        @Nullable UUID bulk,
        boolean returning,
        Ground ground) {

    /** How far it has come. */
    public enum Stage {
        GIVEN,
        ACCEPTED,
        MOVED,
        WITHDRAWN,
        DECLINED;

        static Stage of(@Nullable String outcome, boolean accepted) {
            if (outcome == null) {
                return accepted ? ACCEPTED : GIVEN;
            }
            return valueOf(outcome.toUpperCase(Locale.ROOT));
        }

        /** Key of what it means. */
        public String text() {
            return "citizen.handover.stage." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Waits for somebody who has left. */
    public boolean stranded() {
        return open() && receiver == null;
    }

    /** Key of what it waits for, said to the receiver as to the one it waits for. */
    public String text() {
        return receiving && open() ? stage.text() + ".mine" : stage.text();
    }

    public boolean open() {
        return endedAt == null;
    }
}
