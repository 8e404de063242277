package dk.roret.value;

import java.time.LocalDate;

/**
 * Figures about people are closed every so many months, and stand until the next time: then two readings cannot be
 * taken from each other to see what happened to somebody in between.
 *
 * @param months 1 to 12
 */
public record Closing(int months) {

    public Closing {
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("Figures are closed every 1 to 12 months, not " + months);
        }
    }

    /** The last day of the last period that is wholly known when all is known until a day. */
    public LocalDate lastDay(LocalDate known) {
        LocalDate next = known.plusDays(1);
        int month = next.getYear() * 12 + next.getMonthValue() - 1;
        int closed = month - month % months;
        return LocalDate.of(closed / 12, closed % 12 + 1, 1).minusDays(1);
    }
}
