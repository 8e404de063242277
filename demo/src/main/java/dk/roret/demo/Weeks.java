package dk.roret.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The weeks of a municipality, counted from the first week that the package sees (week 0); before it they are negative. */
final class Weeks {

    /** Weeks that the package sees: six years. */
    static final int SEEN = 313;

    /** How far back somebody may have come on benefit for the first time. */
    static final int BEFORE = 624;

    /** How far a replay looks beyond the as-of week. */
    static final int BEYOND = 112;

    private final long first;
    private final byte[] months = new byte[BEFORE + SEEN + BEYOND];

    Weeks(LocalDate asOf) {
        first = asOf.toEpochDay() - 7L * SEEN;
        for (int i = 0; i < months.length; i++) {
            months[i] = (byte) monday(i - BEFORE).plusDays(3).getMonthValue();
        }
    }

    LocalDate from() {
        return monday(0);
    }

    LocalDate until() {
        return monday(SEEN).minusDays(1);
    }

    LocalDate monday(int week) {
        return LocalDate.ofEpochDay(mondayDay(week));
    }

    long mondayDay(int week) {
        return first + 7L * week;
    }

    int weekOf(LocalDate date) {
        return (int) Math.floorDiv(date.toEpochDay() - first, 7L);
    }

    /** The last week that has begun before the date: a change on the date happens in this week, from its Tuesday to the Monday after. */
    int weekOfChange(LocalDate date) {
        return weekOf(date.getDayOfWeek() == DayOfWeek.MONDAY ? date.minusDays(1) : date);
    }

    /** 1 to 12; a week belongs to the month of its Thursday. */
    int month(int week) {
        return months[week + BEFORE];
    }

    /** 0 to 3. */
    int quarter(int week) {
        return (month(week) - 1) / 3;
    }
}
