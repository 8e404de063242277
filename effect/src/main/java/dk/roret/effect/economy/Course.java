package dk.roret.effect.economy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A participation that began.
 *
 * @param end the last day; null while it runs
 * @param weeks that it lasted, or was planned to last while it runs; null where nobody said
 * @param billed kroner that were paid for it; null where it has no bill of its own
 */
record Course(
        String id,
        String citizen,
        String offer,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Integer weeks,
        @Nullable Double billed) {
    LocalDate monday() {
        return start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
