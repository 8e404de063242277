package dk.roret.segment;

import dk.roret.segment.SegmentRules.Proposed;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules proposed, and what was chosen.
 *
 * @param facts what the rules were held against
 * @param conversation in which it was decided
 * @param by name of who decided
 */
public record Decision(Proposed proposed, Choice choice, Facts facts, UUID conversation, Instant at, String by) {

    /**
     * What a caseworker chose.
     *
     * @param reason why it was otherwise than proposed, and {@code words} about it; both are null when it was not
     */
    public record Choice(
            Segment segment,
            @Nullable Reason reason,
            @Nullable String words) {

        public Choice {
            if ((reason == null) != (words == null)) {
                throw new IllegalArgumentException("A reason goes with words about it");
            }
        }
    }

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
            return "segment.otherwise." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Decision {
        if ((choice.segment() == proposed.segment()) != (choice.reason() == null)) {
            throw new IllegalArgumentException("A reason is given exactly when it is otherwise than proposed");
        }
    }

    public Segment chosen() {
        return choice.segment();
    }

    public boolean otherwise() {
        return choice.reason() != null;
    }
}
