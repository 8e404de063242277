package dk.roret.conversation;

import dk.roret.citizen.FirstName;
import dk.roret.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands now, or as it once was agreed.
 *
 * @param revision counts its versions from 1
 * @param reason why it was moved or cancelled; of one that was held, why there is no next contact
 * @param by who wrote this version
 */
public record Conversation(
        ConversationId id,
        int revision,
        State state,
        Agreed agreed,
        Host host,
        @Nullable String reason,
        Instant at,
        String by) {

    public enum State {
        AGREED,
        HELD,
        CANCELLED
    }

    /** Whoever holds it for the municipality. */
    public record Host(UUID id, String name) {
        public String firstName() {
            return FirstName.of(name);
        }
    }

    /**
     * When, how and what for.
     *
     * @param place where, or which number; null when it goes without saying
     * @param purpose what the two should become wiser about, or decide
     */
    public record Agreed(
            LocalDate day,
            LocalTime starts,
            Channel channel,
            @Nullable String place,
            String purpose) {

        /** In characters as people count them. */
        public static final int LONGEST_PURPOSE = 200;

        public static final int LONGEST_PLACE = 100;

        /** @param homeHidden where the citizen lives is protected from whoever asks */
        public Optional<String> place(boolean homeHidden) {
            return homeHidden && channel == Channel.HOME ? Optional.empty() : Optional.ofNullable(place);
        }

        public Agreed {
            Typed.check(purpose, LONGEST_PURPOSE);
            if (place != null) {
                Typed.check(place, LONGEST_PLACE);
            }
        }
    }

    public boolean open() {
        return state == State.AGREED;
    }

    /** Its day is over, and its minutes have not been shared. */
    public boolean waitsForMinutes(LocalDate today) {
        return open() && agreed.day().isBefore(today);
    }

    public boolean moved() {
        return open() && revision > 1;
    }
}
