package dk.roret.effect.register;

import dk.roret.effect.Difference;
import dk.roret.effect.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What the intervals allow one to say: that of an offer's own estimate and that of the shrunken one, together. Own alone, the
 * luckiest of many small offers would be told to work; shrunken alone, an offer would be told to work because its kind does.
 */
public enum Verdict {
    /** Both intervals wholly above zero. */
    WORKS,
    /** Both wholly below zero. */
    HARMS,
    /** Both wholly below the smallest effect worth having. */
    TOO_SMALL,
    /** None of these; not the same as no effect. */
    NOT_YET_KNOWN;

    private static final double NEVER = 100_000;

    /** @param worth the smallest effect worth having, in weeks; null where nobody has said */
    static Verdict of(Difference raw, Difference shrunken, @Nullable Double worth) {
        double lower = Math.min(raw.interval().lower(), shrunken.interval().lower());
        double upper = Math.max(raw.interval().upper(), shrunken.interval().upper());
        if (lower > 0) {
            return WORKS;
        }
        if (upper < 0) {
            return HARMS;
        }
        return worth != null && upper < worth ? TOO_SMALL : NOT_YET_KNOWN;
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
