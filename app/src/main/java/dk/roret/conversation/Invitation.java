package dk.roret.conversation;

import dk.roret.citizen.FirstName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A professional of another unit who is invited to a conversation.
 *
 * @param yesOn the day that the citizen said yes to it
 * @param notedBy who wrote that down
 * @param ended null while it stands
 */
public record Invitation(
        UUID id,
        UUID staff,
        String name,
        String unit,
        LocalDate yesOn,
        String notedBy,
        @Nullable Ended ended) {

    /** Who withdrew it, and when. */
    public record Ended(String by, boolean byCitizen, Instant at) {}

    public boolean stands() {
        return ended == null;
    }

    public String firstName() {
        return FirstName.of(name);
    }
}
