package dk.roret.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's time in an offer, planned and real.
 *
 * @param department that pays; null when no department does
 * @param start null until it has begun
 * @param end null until it has ended
 * @param endReason as data packages name it; null until it has ended
 */
public record Participation(
        String offer,
        @Nullable String department,
        String provider,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String endReason) {

    /** The first day, as it was or as it is planned. */
    public LocalDate from() {
        return start == null ? plannedStart : start;
    }

    /** The last day; one that should have ended but has not goes on until today. */
    public LocalDate to(LocalDate today) {
        if (end != null) {
            return end;
        }
        LocalDate last = start != null && plannedEnd.isBefore(today) ? today : plannedEnd;
        return last.isBefore(from()) ? from() : last;
    }
}
