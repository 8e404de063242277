package dk.roret.effect.register;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Whole weeks from Monday, counted from the first that a register sees (week 0); those before it are negative.
 *
 * @param seen how many whole weeks the register sees
 */
record Weeks(LocalDate first, int seen) {
    static Weeks between(LocalDate from, LocalDate until) {
        var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return new Weeks(monday, Math.toIntExact(Math.floorDiv(until.toEpochDay() + 1 - monday.toEpochDay(), 7L)));
    }

    /** The week that a day lies in. */
    int of(LocalDate day) {
        return Math.toIntExact(Math.floorDiv(day.toEpochDay() - first.toEpochDay(), 7L));
    }

    /** The first week that begins on or after a day. */
    int beginning(LocalDate day) {
        return of(day.plusDays(6));
    }

    LocalDate monday(int week) {
        return first.plusWeeks(week);
    }
}
