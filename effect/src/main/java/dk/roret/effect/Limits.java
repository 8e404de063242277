package dk.roret.effect;

import org.jspecify.annotations.Nullable;

/** How an interval is put around a share that is still there. */
public enum Limits {
    /** S^exp(±z·se/(S·ln S)): stays between 0 and 1 and holds its level in small groups; not defined at S = 1. */
    LOG_LOG,
    /** S·exp(±z·se/S), cut at 1: R's own default. */
    LOG,
    /** S ± z·se, cut at 0 and 1. */
    PLAIN;

    /**
     * @param survival S, 0 to 1; not 0
     * @param stdError of S itself
     * @return 95 percent; null where not defined
     */
    public @Nullable Interval of(double survival, double logSurvival, double stdError) {
        return switch (this) {
            case LOG_LOG -> {
                if (survival == 1) {
                    yield null;
                }
                double width = Interval.Z * stdError / (survival * -logSurvival);
                yield new Interval(Math.exp(logSurvival * Math.exp(width)), Math.exp(logSurvival * Math.exp(-width)));
            }
            case LOG -> {
                double width = Interval.Z * stdError / survival;
                yield new Interval(survival * Math.exp(-width), Math.min(1, survival * Math.exp(width)));
            }
            case PLAIN -> {
                var uncut = Interval.around(survival, stdError);
                yield new Interval(Math.max(0, uncut.lower()), Math.min(1, uncut.upper()));
            }
        };
    }
}
