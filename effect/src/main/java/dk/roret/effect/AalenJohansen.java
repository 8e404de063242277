package dk.roret.effect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share that has left by one cause while others compete (Aalen and Johansen 1978): F(t) = Σ S(t-)·d_k/n. The standard
 * error is the delta method's, by the matrix recursion of Andersen, Borgan, Gill and Keiding (1993, IV.4.4) with
 * multinomial increments; the robust one where the counts carry weights.
 */
public record AalenJohansen(Counts counts, int cause, List<Step> steps) {
    /** @param incidence F(t), 0 to 1 */
    public record Step(double time, double incidence, double stdError) {
        /** 95 percent, on the scale ln(-ln(1-F)); null while nobody has left or nobody can stay. */
        public @Nullable Interval limits() {
            if (incidence <= 0 || incidence >= 1) {
                return null;
            }
            double logStay = Math.log1p(-incidence);
            double width = Interval.Z * stdError / ((1 - incidence) * -logStay);
            return new Interval(-Math.expm1(logStay * Math.exp(-width)), -Math.expm1(logStay * Math.exp(width)));
        }
    }

    public static AalenJohansen of(Counts counts, int cause) {
        var table = counts.atRisk();
        var exits = counts.exits(cause, counts.times());
        var robust = counts.weighted() ? Jackknife.of(counts, table, cause).incidence() : null;
        var steps = new ArrayList<Step>(table.size());
        double stay = 1;
        double leave = 0;
        double varStay = 0;
        double varLeave = 0;
        double covariance = 0;
        for (var at : table) {
            if (at.exits() > 0 && stay > 0) {
                double all = at.hazard();
                double one = exits[steps.size()] / at.n();
                double sampling = stay * stay / at.n();
                varLeave += 2 * one * covariance + one * one * varStay + sampling * one * (1 - one);
                covariance = (1 - all) * (covariance + one * varStay - sampling * one);
                varStay = (1 - all) * ((1 - all) * varStay + sampling * all);
                leave += stay * one;
                stay *= (at.n() - at.exits()) / at.n();
            }
            double variance = robust == null ? varLeave : robust[steps.size()];
            steps.add(new Step(at.time(), leave, Math.sqrt(Math.max(0, variance))));
        }
        return new AalenJohansen(counts, cause, List.copyOf(steps));
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
