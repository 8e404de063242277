package dk.roret.outcome;

import dk.roret.effect.register.Breakdown;
import java.util.Locale;

/** The breakdowns that are published, and no others: a list that is fixed, so that figures cannot be played against each other. */
enum Cut {
    OFFER,
    TARGET_GROUP,
    /** The target groups of the main road that a register can recognise. */
    COHORTS,
    AGE,
    STARTED,
    TYPE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cut of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Cut of(Breakdown by) {
        return switch (by) {
            case Breakdown.TargetGroup() -> TARGET_GROUP;
            case Breakdown.Cohorts() -> COHORTS;
            case Breakdown.Age() -> AGE;
            case Breakdown.Started(int years) -> STARTED;
            case Breakdown.Type() -> TYPE;
            case Breakdown.Only only -> OFFER;
        };
    }
}
