package dk.roret.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A next step that the citizen proposes when they present themselves.
 *
 * @param municipality it is for the municipality to do
 * @param answer null until somebody has answered
 * @param answeredBy null until somebody has answered
 */
public record Proposal(
        UUID id,
        String words,
        boolean municipality,
        @Nullable Answer answer,
        @Nullable String answeredBy) {

    public enum Answer {
        /** It stands in the plan. */
        AGREED,
        NOT_NOW,
        /** The citizen thought again. */
        WITHDRAWN;

        /** Key of the words. */
        public String text() {
            return "conversation.proposal."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public boolean waits() {
        return answer == null;
    }
}
