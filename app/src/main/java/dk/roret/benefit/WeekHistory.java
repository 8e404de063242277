package dk.roret.benefit;

import dk.roret.value.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What each week was, from the first from which all are known until the last. Weeks to come are as they would be if
 * nothing changed: a running spell goes on.
 */
record WeekHistory(Week first, List<Kind> kinds) {

    enum Kind {
        /** A day of the week, or more, with a benefit that counts. */
        BENEFIT,
        /** A whole week without public support and without a job with wage support. */
        SELF_SUPPORT
    }

    WeekHistory {
        kinds = List.copyOf(kinds);
    }

    Week week(int index) {
        return first.plus(index);
    }

    int index(Week week) {
        return (int) first.until(week);
    }

    /**
     * Begins with the first whole week observed, or earlier where spells that reach into it tell of weeks before.
     *
     * @param notBefore the first day the rules are in force; weeks before it do not count
     */
    static WeekHistory of(List<Spell> spells, Observation observed, LocalDate notBefore, Week last) {
        Week first = wholeWeekFrom(observed.from());
        while (known(spells, first.plus(-1)) && first.plus(-1).monday().isAfter(notBefore.minusDays(1))) {
            first = first.plus(-1);
        }
        Week inForce = wholeWeekFrom(notBefore);
        first = first.compareTo(inForce) < 0 ? inForce : first;
        List<Kind> kinds = new ArrayList<>();
        for (Week week = first; week.compareTo(last) <= 0; week = week.plus(1)) {
            kinds.add(known(spells, week) ? Kind.BENEFIT : Kind.SELF_SUPPORT);
        }
        return new WeekHistory(first, kinds);
    }

    private static boolean known(List<Spell> spells, Week week) {
        return spells.stream().anyMatch(spell -> spell.touches(week));
    }

    private static Week wholeWeekFrom(LocalDate day) {
        Week week = Week.of(day);
        return week.monday().equals(day) ? week : week.plus(1);
    }
}
