package dk.roret.plan;

import dk.roret.web.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An effort that runs beside the plan: another department's, under another act, or the citizen's own.
 *
 * @param revision counts its versions from 1
 */
public record Track(TrackId id, int revision, Content content, Step.Stamp latest) {

    enum State {
        OPEN,
        /** It should not have stood there. */
        REMOVED
    }

    /**
     * What is said of it.
     *
     * @param unit who runs it: a department, a hospital, an association
     * @param contact a name and how to reach them
     * @param until the last day; null while nobody knows
     */
    public record Content(
            String words,
            String unit,
            @Nullable String contact,
            LocalDate since,
            @Nullable LocalDate until) {

        /** In characters as people count them. */
        public static final int LONGEST_WORDS = 200;

        public static final int LONGEST_UNIT = 100;

        public Content {
            Typed.check(words, LONGEST_WORDS);
            Typed.check(unit, LONGEST_UNIT);
            if (contact != null) {
                Typed.check(contact, LONGEST_UNIT);
            }
            if (until != null && until.isBefore(since)) {
                throw new IllegalArgumentException(until + " is before " + since);
            }
        }
    }

    public boolean over(LocalDate today) {
        LocalDate until = content.until();
        return until != null && until.isBefore(today);
    }
}
