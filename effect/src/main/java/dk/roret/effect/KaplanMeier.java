package dk.roret.effect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product-limit estimate of the share that is still there (Kaplan and Meier 1958), with Greenwood's standard error, or
 * the robust one where the counts carry weights, and the Nelson-Aalen cumulative hazard.
 *
 * <p>Where everybody at risk has left, the share is 0 and stays 0 whoever enters later; its error is not defined then.
 *
 * @param steps one for every time somebody left or was last seen, ascending
 */
public record KaplanMeier(Counts counts, List<Step> steps) {
    /**
     * @param survival S(t), 0 to 1
     * @param stdError of S(t) itself; null where S(t) = 0
     * @param logSurvival ln S(t), precise where S(t) is next to 1
     * @param cumulativeHazard Nelson-Aalen: the sum of exits / at risk
     */
    public record Step(
            AtRisk atRisk, double survival, @Nullable Double stdError, double logSurvival, double cumulativeHazard) {
        public double time() {
            return atRisk.time();
        }

        /** 95 percent; null where not defined. */
        public @Nullable Interval limits(Limits kind) {
            return stdError == null ? null : kind.of(survival, logSurvival, stdError);
        }
    }

    public static KaplanMeier of(Counts counts) {
        var table = counts.atRisk();
        var robust = counts.weighted() ? Jackknife.of(counts, table).survival() : null;
        var steps = new ArrayList<Step>(table.size());
        double survival = 1;
        double logSurvival = 0;
        double greenwood = 0;
        double cumulativeHazard = 0;
        for (var at : table) {
            double n = at.n();
            double d = at.exits();
            if (d > 0) {
                survival *= (n - d) / n;
                logSurvival += Math.log1p(-d / n);
                greenwood += d / (n * (n - d));
                cumulativeHazard += d / n;
            }
            double variance = robust == null ? survival * survival * greenwood : robust[steps.size()];
            Double stdError = survival == 0 ? null : survival == 1 ? Double.valueOf(0) : (Double) Math.sqrt(variance);
            steps.add(new Step(at, survival, stdError, logSurvival, cumulativeHazard));
        }
        return new KaplanMeier(counts, List.copyOf(steps));
    }

    /** The area under S on [0, horizon]: the restricted mean. */
    public double area(double horizon) {
        double area = 0;
        double until = horizon;
        for (var step : steps.reversed()) {
            if (step.time() < horizon) {
                area += step.survival() * (until - step.time());
                until = step.time();
            }
        }
        return area + until;
    }

    /** The last time anybody was seen; before every time where nobody was. */
    public double lastTime() {
        return steps.isEmpty() ? Double.NEGATIVE_INFINITY : steps.getLast().time();
    }

    /** The step in force at a time; null before the first. */
    public @Nullable Step at(double time) {
        Step latest = null;
        for (var step : steps) {
            if (step.time() > time) {
                break;
            }
            latest = step;
        }
        return latest;
    }
}
