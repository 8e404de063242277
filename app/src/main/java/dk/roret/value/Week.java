package dk.roret.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** An ISO week, known by its Monday. */
public record Week(LocalDate monday) implements Comparable<Week> {

    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is not a Monday");
        }
    }

    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** The number of the week in its year, 1 to 53. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public Week plus(long weeks) {
        return new Week(monday.plusWeeks(weeks));
    }

    /** Whole weeks from this one to the other; negative when the other is earlier. */
    public long until(Week other) {
        return ChronoUnit.WEEKS.between(monday, other.monday);
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }
}
