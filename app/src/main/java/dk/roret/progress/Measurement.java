package dk.roret.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody said where the citizen is.
 *
 * @param who id of the one who wrote it down
 * @param writtenBy their name: the rater's own, or of whoever typed it at a meeting
 * @param conversation the conversation it was made in; null outside
 * @param words what the rater said about it
 * @param corrects the measurement this one takes the place of
 */
public record Measurement(
        long id,
        LocalDate on,
        Rater rater,
        UUID who,
        String writtenBy,
        @Nullable UUID conversation,
        @Nullable String words,
        @Nullable Long corrects,
        List<Mark> marks) {

    /** One indicator's step, in the words of the version that was on the form. */
    public record Mark(Indicator indicator, Level level) {

        public Wording words() {
            return indicator.words(level);
        }
    }

    /**
     * What is to be recorded.
     *
     * @param on not after today
     * @param answers at least one
     * @param request made with the form, so that a form sent twice is one measurement
     */
    public record Draft(
            Rater rater,
            LocalDate on,
            @Nullable UUID conversation,
            List<Answer> answers,
            @Nullable String words,
            UUID request) {

        /** In characters as people count them. */
        public static final int LONGEST_WORDS = 1000;
    }

    public Measurement {
        marks = List.copyOf(marks);
    }
}
