package dk.roret.outcome;

import dk.roret.effect.economy.Economy;
import dk.roret.effect.register.Evaluation;
import java.time.LocalDate;
import java.util.List;

/**
 * What is published from one snapshot.
 *
 * @param horizon in weeks, {@code worth} the smallest effect worth having in weeks
 * @param smallest the fewest people behind a number, {@code persons} behind a curve
 * @param tooSmall offers that are about too few people to be named
 */
record Published(
        String engineSnapshot,
        String resourcesSnapshot,
        LocalDate from,
        LocalDate until,
        int horizon,
        double worth,
        int smallest,
        int persons,
        int tooSmall,
        Economy.Law law,
        List<Evaluation.Dropped> dropped,
        List<Figure> figures) {

    /** How figures are worked out; the number is raised when the engine would give others from the same snapshot. */
    static final String METHOD = "weekly trials, now or not now, matched alike, 1";
}
