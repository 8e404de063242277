package dk.roret.plan;

import dk.roret.web.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A date as somebody typed it in three fields. The year may be left out: then it is the next such day. */
public record TypedDate(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    /** A plan reaches this many years ahead. */
    static final int YEARS_AHEAD = 10;

    public static final TypedDate EMPTY = new TypedDate("", "", "");

    public static TypedDate of(@Nullable LocalDate date) {
        return date == null
                ? EMPTY
                : new TypedDate("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear());
    }

    /** Nothing typed at all. */
    public boolean isEmpty() {
        return blank(day) && blank(month) && blank(year);
    }

    /**
     * The date, or null when none was typed or something is wrong with it.
     *
     * @param field the first field's name starts with it
     * @param problems what is wrong is added here
     */
    @Nullable
    LocalDate read(LocalDate today, String field, boolean pastIsRight, List<Problem> problems) {
        if (isEmpty()) {
            return null;
        }
        List<Problem> found = new ArrayList<>();
        LocalDate date = date(today, field, found);
        if (date != null && date.isAfter(today.plusYears(YEARS_AHEAD))) {
            found.add(new Problem(field + "-year", "PLAN-06", "plan.problem.far", YEARS_AHEAD));
        } else if (date != null && date.isBefore(today) && !pastIsRight) {
            found.add(new Problem(field + "-day", "PLAN-05", "plan.problem.past"));
        }
        problems.addAll(found);
        return found.isEmpty() ? date : null;
    }

    /** As {@link #read}, for something that has happened: without a year it is the latest such day. */
    @Nullable
    LocalDate readPast(LocalDate today, String field, List<Problem> problems) {
        LocalDate date = read(today, field, true, problems);
        if (date == null || !date.isAfter(today)) {
            return date;
        }
        if (blank(year)) {
            return date.minusYears(1);
        }
        problems.add(new Problem(field + "-day", "PLAN-11", "plan.problem.future"));
        return null;
    }

    private @Nullable LocalDate date(LocalDate today, String field, List<Problem> problems) {
        int dayNumber = number(day);
        int monthNumber = number(month);
        if (dayNumber < 1 || dayNumber > 31) {
            problems.add(new Problem(field + "-day", "PLAN-03", "plan.problem.day"));
        }
        if (monthNumber < 1 || monthNumber > 12) {
            problems.add(new Problem(field + "-month", "PLAN-03", "plan.problem.month"));
        }
        if (!blank(year) && (number(year) < 1900 || number(year) > 9999)) {
            problems.add(new Problem(field + "-year", "PLAN-03", "plan.problem.year", today.getYear() + ""));
        }
        if (!problems.isEmpty()) {
            return null;
        }
        int yearNumber = blank(year) ? nextYear(dayNumber, monthNumber, today) : number(year);
        try {
            return LocalDate.of(yearNumber, monthNumber, dayNumber);
        } catch (DateTimeException noSuchDay) {
            YearMonth there = YearMonth.of(yearNumber, monthNumber);
            problems.add(new Problem(
                    field + "-day",
                    "PLAN-03",
                    "plan.problem.no-such-day",
                    dayNumber,
                    monthNumber,
                    there.lengthOfMonth()));
            return null;
        }
    }

    private static int nextYear(int day, int month, LocalDate today) {
        boolean over = month < today.getMonthValue() || (month == today.getMonthValue() && day < today.getDayOfMonth());
        return over ? today.getYear() + 1 : today.getYear();
    }

    private static int number(@Nullable String typed) {
        String digits = typed == null ? "" : typed.strip().replaceAll("\\.$", "");
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : -1;
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
