package dk.roret.effect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share that has left by one cause while others compete (Aalen and Johansen 1978): F(t) = Σ S(t-)·d_k/n. The standard
 * error is the delta method's, or the robust one where the counts carry weights.
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
        var delta = new DeltaMethod();
        for (var at : table) {
            delta.exits(at, exits[steps.size()]);
            double variance = robust == null ? delta.varianceOfIncidence() : robust[steps.size()];
            steps.add(new Step(at.time(), delta.incidence(), Math.sqrt(variance)));
        }
        return new AalenJohansen(counts, cause, List.copyOf(steps));
    }

    /** The variance of the area under the incidence up to a horizon. */
    double varianceOfArea(double horizon) {
        var table = counts.atRisk();
        if (counts.weighted()) {
            return Jackknife.of(counts, table, cause).area(horizon);
        }
        var exits = counts.exits(cause, counts.times());
        var delta = new DeltaMethod();
        double from = 0;
        for (int i = 0; i < exits.length && table.get(i).time() < horizon; i++) {
            delta.pass(table.get(i).time() - from);
            delta.exits(table.get(i), exits[i]);
            from = table.get(i).time();
        }
        delta.pass(horizon - from);
        return delta.varianceOfArea();
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
