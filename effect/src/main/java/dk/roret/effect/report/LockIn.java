package dk.roret.effect.report;

import dk.roret.effect.register.OfferEffect;
import java.util.List;

/**
 * The weeks in which participants fall behind before they catch up.
 *
 * @param until the week in which they are furthest behind; 0 where they never are
 * @param depth how far behind they are then, in weeks
 * @param catchUp whether they gain on the others after it
 */
record LockIn(int until, double depth, boolean catchUp) {
    /** Less than this is nothing in a number with one decimal. */
    private static final double NOTHING = 0.05;

    static LockIn of(OfferEffect effect) {
        var with = effect.participantCurve();
        var without = effect.comparisonCurve();
        double saved = 0;
        double deepest = 0;
        int until = 0;
        for (int week = 0; week + 1 < with.size(); week++) {
            saved += without.get(week) - with.get(week);
            if (saved < deepest) {
                deepest = saved;
                until = week + 1;
            }
        }
        return -deepest < NOTHING ? new LockIn(0, 0, true) : new LockIn(until, -deepest, until + 1 < with.size());
    }

    boolean none() {
        return until == 0;
    }

    String sentence(Words words) {
        if (none()) {
            return words.t("lock-in.none");
        }
        return words.t(catchUp ? "lock-in.then" : "lock-in.throughout", until, words.weeks(depth));
    }

    /** To stand in the figure. */
    List<String> label(Words words) {
        return List.of(words.t("lock-in.label"), words.t("lock-in.label.weeks", until, words.weeks(depth)));
    }
}
