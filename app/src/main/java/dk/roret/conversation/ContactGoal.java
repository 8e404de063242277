package dk.roret.conversation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What contact shall achieve: the result, not how often.
 *
 * @param group key of a target group or name of a team; empty for everybody
 * @param share at least so many of 100
 * @param talks within so many conversations; null where they are not counted
 * @param from the first day that it holds
 */
public record ContactGoal(
        Kind kind, String group, int share, @Nullable Integer talks, LocalDate from, String decidedBy) {

    public enum Kind {
        /** Of those who have had so many conversations: gone a step up on a theme that they chose themselves. */
        STEP_UP,
        /** Of those with a course: a next contact is agreed. */
        NEXT_CONTACT,
        /** Of the conversations that were held: the citizen had prepared. */
        PREPARED;

        /** Key of the words; the goal itself is {@code .goal}. */
        public String text() {
            return "conversation.goals." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
