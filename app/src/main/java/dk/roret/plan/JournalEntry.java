package dk.roret.plan;

import dk.roret.web.Typed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in the travelling record.
 *
 * @param typist who typed it, when the citizen wrote it on paper
 */
public record JournalEntry(
        UUID id,
        Content content,
        Step.Stamp stamp,
        @Nullable String typist) {

    /**
     * What is written.
     *
     * @param day when it was; null when nobody has said
     * @param met whom; null for a note of one's own
     */
    public record Content(@Nullable LocalDate day, @Nullable String met, String words) {

        /** In characters as people count them. */
        public static final int LONGEST_WORDS = 1000;

        public static final int LONGEST_MET = 100;

        public Content {
            Typed.check(words, LONGEST_WORDS);
            if (met != null) {
                Typed.check(met, LONGEST_MET);
            }
        }
    }
}
