package dk.roret.effect.economy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.List;

/**
 * Counts the weeks with benefit that the staircase goes by, from the weeks that the register sees. A week with benefit has a
 * day of it or more; a week of self-support has none.
 */
record RefundWeeks(RefundLaw law, LocalDate observedFrom) {
    /** As far up the staircase as anybody can be. */
    private static final int HIGH = 10_000;

    /** The number of the week that begins on {@code monday}, were it with benefit; 1 where the count starts there. */
    int number(List<BenefitSpell> spells, LocalDate monday) {
        return count(spells, monday, 0) + 1;
    }

    /** The highest it may be, had benefit run since long before the register sees anything. */
    int highest(List<BenefitSpell> spells, LocalDate monday) {
        return count(spells, monday, observedFrom.isAfter(law.firstDay()) ? HIGH : 0) + 1;
    }

    private int count(List<BenefitSpell> spells, LocalDate until, int before) {
        int count = before;
        var selfSupport = new ArrayDeque<LocalDate>();
        for (var monday = first(spells); monday.isBefore(until); monday = monday.plusWeeks(1)) {
            if (touched(spells, monday)) {
                count++;
            } else if (count > 0) {
                var sunday = monday.plusDays(6);
                selfSupport.add(monday);
                var rule = law.restart(sunday);
                if (rule != null) {
                    var earliest = sunday.minusYears(rule.withinYears()).plusDays(1);
                    while (selfSupport.getFirst().isBefore(earliest)) {
                        selfSupport.removeFirst();
                    }
                    if (selfSupport.size() >= rule.selfSupportWeeks()) {
                        count = 0;
                        selfSupport.clear();
                    }
                }
            }
        }
        return count;
    }

    /** The first whole week observed, or an earlier one that a spell tells of; none before the law. */
    private LocalDate first(List<BenefitSpell> spells) {
        var first = observedFrom.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (var spell : spells) {
            var monday = spell.start().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            first = monday.isBefore(first) ? monday : first;
        }
        var inForce = law.firstDay().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return first.isBefore(inForce) ? inForce : first;
    }

    private static boolean touched(List<BenefitSpell> spells, LocalDate monday) {
        var sunday = monday.plusDays(6);
        for (var spell : spells) {
            if (!spell.start().isAfter(sunday) && !spell.endsBefore(monday)) {
                return true;
            }
        }
        return false;
    }
}
