package dk.roret.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Turns the weeks of a life into days. A change in a week falls from its Tuesday to the Monday after, so that a
 * spell that counts as running at the beginning of a week has not ended before that Monday.
 */
final class Calendar {

    private static final double AT_THE_WEEKEND = 0.65;

    private final long seed;
    private final Weeks weeks;
    private final Law law;

    Calendar(long seed, Weeks weeks, Law law) {
        this.seed = seed;
        this.weeks = weeks;
        this.law = law;
    }

    /** The first day of what came after a change in the week. */
    LocalDate change(int citizen, int week, Situation to) {
        LocalDate monday = weeks.monday(week);
        if (to == Situation.WAGE_SUBSIDY) {
            return monday.plusDays(1);
        }
        @Nullable LocalDate lawful = law.dayOfChange(week);
        if (lawful != null) {
            return lawful;
        }
        Draw draw = Draw.of(seed, citizen, week, 7);
        return monday.plusDays(draw.chance(AT_THE_WEEKEND) ? 7 : draw.between(1, 7));
    }

    LocalDate firstDay(int citizen, int since, Situation benefit) {
        return change(citizen, since - 1, benefit);
    }
}
