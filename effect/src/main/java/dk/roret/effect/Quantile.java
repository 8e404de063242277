package dk.roret.effect;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a share p has left: the first time with S ≤ 1 - p. Where S lies at 1 - p (within 1e-8) over a stretch, its midpoint.
 * The limits are the first times at which the limits of the curve come that low. Null where it never happens.
 */
public record Quantile(
        double p,
        @Nullable Double time,
        @Nullable Double lower,
        @Nullable Double upper) {
    private static final double TOLERANCE = 1e-8;

    /** @param p the share that has left, between 0 and 1 */
    public static Quantile of(KaplanMeier curve, double p, Limits limits) {
        double level = 1 - p;
        return new Quantile(
                p,
                time(curve, level),
                first(curve, level, step -> lower(step.limits(limits))),
                first(curve, level, step -> upper(step.limits(limits))));
    }

    private static @Nullable Double time(KaplanMeier curve, double level) {
        var from = first(curve, level, KaplanMeier.Step::survival);
        var until = first(curve, level - 2 * TOLERANCE, KaplanMeier.Step::survival);
        if (from == null) {
            return null;
        }
        return (from + (until == null ? atLevelUntilTheEnd(curve, from) : until)) / 2;
    }

    private static double atLevelUntilTheEnd(KaplanMeier curve, double from) {
        return Math.max(from, curve.lastTime());
    }

    private static @Nullable Double first(
            KaplanMeier curve, double level, Function<KaplanMeier.Step, @Nullable Double> height) {
        for (var step : curve.steps()) {
            var h = height.apply(step);
            if (h != null && h <= level + TOLERANCE) {
                return step.time();
            }
        }
        return null;
    }

    private static @Nullable Double lower(@Nullable Interval limits) {
        return limits == null ? null : (Double) limits.lower();
    }

    private static @Nullable Double upper(@Nullable Interval limits) {
        return limits == null ? null : (Double) limits.upper();
    }
}
