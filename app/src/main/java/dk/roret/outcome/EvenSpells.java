package dk.roret.outcome;

import dk.roret.effect.Cell;
import dk.roret.effect.Counts;
import dk.roret.outcome.PublishedCurve.Stretch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Spells that have the published counts and are otherwise as even as can be: within a stretch, as many leave in each
 * week. A stretch of one week is left as it is.
 */
final class EvenSpells {

    private record Waiting(int entry, long cases) {}

    private final Deque<Waiting> atRisk = new ArrayDeque<>();
    private final List<Cell> cells = new ArrayList<>();

    private EvenSpells() {}

    static Counts counts(List<Stretch> stretches) {
        EvenSpells spells = new EvenSpells();
        spells.enter(0, stretches.getFirst().atStart());
        for (Stretch stretch : stretches) {
            spells.follow(stretch);
        }
        int end = stretches.getLast().until();
        spells.leave(
                end,
                0,
                spells.atRisk.stream()
                        .filter(waiting -> waiting.entry() < end)
                        .mapToLong(Waiting::cases)
                        .sum());
        return Counts.people(spells.cells);
    }

    /**
     * In a stretch of several weeks those who come in late do so at the beginning of each week, rather than at its end:
     * then there is always somebody there to leave.
     */
    private void follow(Stretch stretch) {
        int weeks = stretch.weeks();
        for (int passed = 1; passed <= weeks; passed++) {
            int week = stretch.after() + passed;
            if (weeks > 1) {
                enter(
                        week - 1,
                        -Math.floorDiv(-stretch.entered() * passed, weeks)
                                + Math.floorDiv(-stretch.entered() * (passed - 1), weeks));
            }
            leave(week, 1, share(stretch.left(), passed, weeks));
            leave(week, 0, share(stretch.unseen(), passed, weeks));
            if (weeks == 1) {
                enter(week, stretch.entered());
            }
        }
    }

    private static long share(long amount, int passed, int weeks) {
        return Math.round((double) amount * passed / weeks) - Math.round((double) amount * (passed - 1) / weeks);
    }

    private void enter(int week, long cases) {
        if (cases > 0) {
            atRisk.addLast(new Waiting(week, cases));
        }
    }

    /** Those who have been there longest leave first: the counts of a curve do not tell one from another. */
    private void leave(int week, int cause, long cases) {
        long left = cases;
        while (left > 0) {
            Waiting first = atRisk.removeFirst();
            long now = Math.min(left, first.cases());
            cells.add(Cell.people(first.entry() == 0 ? Cell.FROM_THE_BEGINNING : first.entry(), week, cause, now));
            if (now < first.cases()) {
                atRisk.addFirst(new Waiting(first.entry(), first.cases() - now));
            }
            left -= now;
        }
    }
}
