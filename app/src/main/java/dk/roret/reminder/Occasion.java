package dk.roret.reminder;

import dk.roret.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the citizen's time: when it is and nothing else, so that nothing else can be told.
 *
 * @param starts on the clock in Copenhagen; null for a step, which has only a day
 * @param changedAt when it was last agreed or moved
 */
public record Occasion(
        Kind kind, UUID thing, LocalDate day, @Nullable LocalTime starts, Instant changedAt) {

    /** What kind of thing it is; the texts say no more than this. */
    public enum Kind {
        CONVERSATION,
        STEP;

        /** Key of its neutral name. */
        public String text() {
            return "reminder.kind." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** torsdag 26. november kl. 10.30 */
    public String when(Words words) {
        return starts == null
                ? words.day(day)
                : words.moment(day.atTime(starts).atZone(Words.COPENHAGEN).toInstant());
    }
}
