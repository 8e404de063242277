package dk.roret.effect;

/**
 * The mean time until a horizon: the area under S on [0, horizon], or, for the time lost to a cause, under its incidence.
 *
 * @param horizon in the unit of the times, above 0
 * @param beyondLastTime whether the horizon lies after the last time anybody was seen; the curve is then carried on
 */
public record RestrictedMean(double horizon, double value, double stdError, boolean beyondLastTime) {
    /** Variance Σ A²·d/(n(n-d)) over the exits before the horizon, A being the area from the exit to the horizon. */
    public static RestrictedMean of(KaplanMeier curve, double horizon) {
        check(horizon);
        var counts = curve.counts();
        double variance =
                counts.weighted() ? Jackknife.of(counts, counts.atRisk()).area(horizon) : variance(curve, horizon);
        return new RestrictedMean(horizon, curve.area(horizon), Math.sqrt(variance), horizon > curve.lastTime());
    }

    private static double variance(KaplanMeier curve, double horizon) {
        double area = 0;
        double variance = 0;
        double until = horizon;
        for (var step : curve.steps().reversed()) {
            if (step.time() < horizon) {
                area += step.survival() * (until - step.time());
                until = step.time();
                double n = step.atRisk().n();
                double d = step.atRisk().exits();
                variance += d == 0 || d == n ? 0 : area * area * d / (n * (n - d));
            }
        }
        return variance;
    }

    /** The time lost to a cause before the horizon. */
    public static RestrictedMean lost(AalenJohansen curve, double horizon) {
        check(horizon);
        double area = 0;
        double until = horizon;
        for (var step : curve.steps().reversed()) {
            if (step.time() < horizon) {
                area += step.incidence() * (until - step.time());
                until = step.time();
            }
        }
        double variance = curve.varianceOfArea(horizon);
        double last = curve.steps().isEmpty() ? 0 : curve.steps().getLast().time();
        return new RestrictedMean(horizon, area, Math.sqrt(variance), horizon > last);
    }

    private static void check(double horizon) {
        if (!(horizon > 0 && Double.isFinite(horizon))) {
            throw new IllegalArgumentException("A horizon must be above 0, not " + horizon);
        }
    }
}
