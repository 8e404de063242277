package dk.roret.effect.compare;

import dk.roret.effect.Interval;
import org.jspecify.annotations.Nullable;

/** The effect on the treated in the unit of the outcome; its standard error is null where there are too few for one. */
public record Effect(double estimate, @Nullable Double stdError) {
    public @Nullable Interval interval() {
        return stdError == null ? null : Interval.around(estimate, stdError);
    }
}
