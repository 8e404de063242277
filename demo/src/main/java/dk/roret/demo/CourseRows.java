package dk.roret.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes participations, and counts how many sit in each offer. */
final class CourseRows {

    private final long seed;
    private final Weeks weeks;
    private final Calendar calendar;
    private final Offers offers;
    private final int[][] places;

    CourseRows(long seed, Weeks weeks, Calendar calendar, Offers offers) {
        this.seed = seed;
        this.weeks = weeks;
        this.calendar = calendar;
        this.offers = offers;
        places = new int[offers.all().size()][Weeks.SEEN + 1];
    }

    void write(Sheets sheets, int citizen, Life life) {
        int number = 1;
        for (Course course : life.courses()) {
            count(course);
            writeCourse(sheets, citizen, number++, course);
        }
        Life.@Nullable Agreed agreed = life.agreed();
        if (agreed != null) {
            LocalDate start = weeks.monday(agreed.week());
            int planned = offers.get(agreed.offer()).weeks();
            sheets.participations.row(
                    id(citizen, number),
                    CitizenRows.key(citizen),
                    offers.get(agreed.offer()).id(),
                    start,
                    friday(agreed.week() + planned),
                    null,
                    null,
                    null,
                    null);
        }
    }

    static String id(int citizen, int number) {
        return "D-" + citizen + "-" + number;
    }

    private void writeCourse(Sheets sheets, int citizen, int number, Course course) {
        Draw draw = Draw.of(seed, citizen, course.start(), 31);
        Offer offer = offers.get(course.offer());
        LocalDate start = weeks.monday(course.start());
        boolean came = course.how() != Course.End.NO_SHOW;
        int delay = came && draw.chance(0.12) ? 7 * draw.between(1, 3) : 0;
        LocalDate plannedStart = start.minusDays(delay);
        @Nullable LocalDate end = endOf(citizen, course, draw);
        boolean ended = end != null;
        sheets.participations.row(
                id(citizen, number),
                CitizenRows.key(citizen),
                offer.id(),
                plannedStart,
                plannedStart.plusDays(7L * course.planned() - 3),
                came ? start : null,
                end,
                ended ? course.how().name().toLowerCase(Locale.ROOT) : null,
                ended ? paid(offer, course, draw) : null);
    }

    private @Nullable LocalDate endOf(int citizen, Course course, Draw draw) {
        LocalDate end = switch (course.how()) {
            case COMPLETED -> friday(course.end());
            case NO_SHOW -> weeks.monday(course.start());
            case BROKEN_OFF -> weeks.monday(course.end()).minusDays(draw.between(3, 6));
            case JOB, EDUCATION, OTHER ->
                calendar.change(citizen, course.end() - 1, Situation.JOB).minusDays(1);
        };
        return end.isAfter(weeks.until()) ? null : end;
    }

    /** The Friday before the week. */
    private LocalDate friday(int week) {
        return weeks.monday(week).minusDays(3);
    }

    /** What the bill said; null: no bill of its own, the price is reckoned from the offer. */
    private static @Nullable BigDecimal paid(Offer offer, Course course, Draw draw) {
        boolean billed = draw.chance(0.6);
        if (course.how() == Course.End.NO_SHOW) {
            return BigDecimal.ZERO.setScale(2);
        }
        if (!billed) {
            return null;
        }
        double share = course.shareCompleted();
        double part = offer.pricePerWeek() ? course.end() - course.start() : share < 0.25 ? 0.5 : 1;
        double extra = draw.chance(0.15) ? 1 + 0.2 * draw.next() : 1;
        return offer.price().multiply(BigDecimal.valueOf(part * extra)).setScale(2, RoundingMode.HALF_UP);
    }

    private void count(Course course) {
        int from = Math.max(0, course.start());
        int until = Math.min(Weeks.SEEN, course.end());
        for (int week = from; week < until; week++) {
            places[course.offer()][week]++;
        }
    }

    /** Places at one time: a little above the fullest week, in whole fives. */
    int capacity(int offer) {
        int most = 0;
        for (int taken : places[offer]) {
            most = Math.max(most, taken);
        }
        return Math.max(5, (int) Math.ceil(most * 1.1 / 5) * 5);
    }
}
