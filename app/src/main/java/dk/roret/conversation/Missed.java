package dk.roret.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an agreement that was missed.
 *
 * @param step in the plan, and {@code words} what it said
 * @param number of the decision about this agreement, from 1
 * @param help to turn up that was agreed, such as being fetched
 * @param answerBy the last day that the citizen can answer in a hearing
 * @param answers what the citizen answered
 */
public record Missed(
        UUID id,
        UUID step,
        int number,
        String words,
        Choice choice,
        Cause cause,
        @Nullable String help,
        String reason,
        @Nullable LocalDate answerBy,
        Instant at,
        String by,
        List<String> answers) {

    /** None of them is a sanction. */
    public enum Choice {
        TALK,
        CHANGE,
        HEARING;

        /** Key of the words. */
        public String text() {
            return "conversation.missed." + name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Cause {
        COULD_NOT,
        WOULD_NOT,
        NOT_KNOWN;

        /** Key of the words. */
        public String text() {
            return "conversation.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean hearing() {
        return choice == Choice.HEARING;
    }

    /** The citizen can still answer in a hearing. */
    public boolean heard(LocalDate today) {
        return answerBy != null && !answerBy.isBefore(today);
    }
}
