package dk.roret.plan;

import dk.roret.web.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen wants, as it stands now or as it once was written.
 *
 * @param revision counts this goal's versions from 1
 */
public record Goal(GoalId id, int revision, Content content, State state) {

    public enum State {
        /** Written by the municipality; waits for the citizen's yes. */
        PROPOSED,
        /** The citizen said no, or the municipality thought again. */
        DECLINED,
        /** On the way. */
        OPEN,
        REACHED,
        /** Given up. */
        DROPPED
    }

    /**
     * What is said of a goal.
     *
     * @param words the citizen's own
     * @param byWords when, in words: <q>inden jul</q>
     * @param byDate when, as a day
     */
    public record Content(
            Horizon horizon,
            String words,
            @Nullable String byWords,
            @Nullable LocalDate byDate) {

        /** In characters as people count them. */
        public static final int LONGEST_WORDS = 300;

        public static final int LONGEST_BY_WORDS = 60;

        public Content {
            Typed.check(words, LONGEST_WORDS);
            if (byWords != null) {
                Typed.check(byWords, LONGEST_BY_WORDS);
            }
        }
    }
}
