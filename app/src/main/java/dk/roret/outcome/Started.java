package dk.roret.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the spells began that a curve is about. The periods on offer never overlap, so that no curve can be taken from
 * another; there is none over all of them.
 *
 * @param year the first year, which names the period in an address
 * @param from the first day; null: however long ago
 * @param until the first day after
 */
record Started(int year, @Nullable LocalDate from, LocalDate until) {

    /**
     * Blocks of years at fixed places in the calendar, the newest first. The oldest takes in all that began before.
     *
     * @param years in each block
     */
    static List<Started> between(LocalDate first, LocalDate last, int years) {
        List<Started> periods = new ArrayList<>();
        int oldest = Math.floorDiv(first.getYear(), years) * years;
        for (int year = oldest; year <= last.getYear(); year += years) {
            periods.addFirst(new Started(
                    year, year == oldest ? null : LocalDate.of(year, 1, 1), LocalDate.of(year + years, 1, 1)));
        }
        return periods;
    }

    /** Whether the period had begun by a day. */
    boolean begunBy(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    int lastYear() {
        return until.getYear() - 1;
    }
}
