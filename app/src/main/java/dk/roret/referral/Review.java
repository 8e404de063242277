package dk.roret.referral;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a party says when a course has ended.
 *
 * @param scores the citizen's answers to {@link #QUESTIONS}, 1 to 5 or null; empty for the others
 * @param without why the caseworker closes it without the others having answered; null where they have
 */
public record Review(
        int revision,
        Party party,
        Met met,
        @Nullable String words,
        Next next,
        List<@Nullable Integer> scores,
        @Nullable String without,
        String by,
        Instant at) {

    /** What the citizen is asked about the experience: the names of the fields and columns. */
    public static final List<String> QUESTIONS = List.of("needed", "listened", "useful");

    /** Whether the aim was met. */
    public enum Met {
        YES,
        PARTLY,
        NO;

        public String text() {
            return "referral.met." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What comes next. */
    public enum Next {
        JOB,
        EDUCATION,
        OTHER_OFFER,
        EXTENSION,
        NOTHING;

        public String text() {
            return "referral.next." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
