package dk.roret.conversation;

import dk.roret.conversation.SegmentRules.Proposal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the rules proposed, and what was chosen.
 *
 * @param facts what the rules were held against
 * @param reason why it was chosen otherwise, and {@code words} about it; null when it was chosen as proposed
 */
public record Decision(
        Proposal proposal,
        Segment chosen,
        @Nullable Reason reason,
        @Nullable String words,
        Facts facts,
        ConversationId conversation,
        Instant at,
        String by) {

    /** Why a caseworker chooses otherwise than the rules. */
    public enum Reason {
        /** Something that the guide does not ask about. */
        KNOWS_MORE,
        /** The citizen wants it so. */
        WISHES,
        /** Something is about to change. */
        CHANGES,
        /** The rule does not suit here. */
        RULE;

        /** Key of the words. */
        public String text() {
            return "conversation.otherwise." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean otherwise() {
        return reason != null;
    }
}
