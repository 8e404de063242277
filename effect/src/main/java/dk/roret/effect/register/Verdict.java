package dk.roret.effect.register;

import dk.roret.effect.Difference;
import dk.roret.effect.Interval;
import org.jspecify.annotations.Nullable;

/** What the interval of the shrunken estimate allows one to say. */
public enum Verdict {
    /** The whole interval above zero. */
    WORKS,
    /** The whole interval below zero. */
    HARMS,
    /** The whole interval below the smallest effect worth having. */
    TOO_SMALL,
    /** None of these; not the same as no effect. */
    NOT_YET_KNOWN;

    private static final double NEVER = 100_000;

    /** @param worth the smallest effect worth having, in weeks; null where nobody has said */
    static Verdict of(Difference shrunken, @Nullable Double worth) {
        var interval = shrunken.interval();
        if (interval.lower() > 0) {
            return WORKS;
        }
        if (interval.upper() < 0) {
            return HARMS;
        }
        return worth != null && interval.upper() < worth ? TOO_SMALL : NOT_YET_KNOWN;
    }

    /**
     * How many more participants would settle it, were the estimate to stay where it is; null where it is too near to zero
     * for any number that a municipality will see.
     */
    static @Nullable Long missing(Difference raw, int matched) {
        double ratio = Interval.Z * raw.stdError() / Math.abs(raw.value());
        double missing = matched * (ratio * ratio - 1);
        return missing > 0 && missing < NEVER ? (Long) (long) Math.ceil(missing) : null;
    }
}
