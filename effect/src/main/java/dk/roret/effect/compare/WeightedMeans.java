package dk.roret.effect.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weighted mean of a variable in each arm, from observations in a fixed order. */
final class WeightedMeans {
    private final List<Observation> observations;
    private final Arm treated;
    private final Arm control;

    /** Sums over one arm, the mean counted from a value near by, so that nothing is lost where all values are large. */
    private record Arm(double weight, double mean, double influence) {
        static Arm of(List<Observation> observations, boolean treated, double near) {
            double weight = 0;
            double sum = 0;
            for (var o : observations) {
                if (o.treated() == treated) {
                    weight += o.weight() * o.rows();
                    sum += o.weight() * o.rows() * (o.value() - near);
                }
            }
            double mean = sum / weight;
            double squares = 0;
            for (var o : observations) {
                if (o.treated() == treated) {
                    double influence = o.weight() / weight * (o.value() - near - mean);
                    squares += o.rows() * influence * influence;
                }
            }
            return new Arm(weight, mean, squares);
        }
    }

    WeightedMeans(List<Observation> observations) {
        this.observations = observations;
        double near = observations.isEmpty() ? 0 : observations.getFirst().value();
        treated = Arm.of(observations, true, near);
        control = Arm.of(observations, false, near);
    }

    double difference() {
        return treated.mean() - control.mean();
    }

    /** HC1 of the weighted regression of the variable on the arm: the squared influences with the factor m/(m-2). */
    @Nullable
    Effect withHc1() {
        double m = observations.stream()
                .filter(o -> o.weight() > 0)
                .mapToLong(Observation::rows)
                .sum();
        if (treated.weight() == 0 || control.weight() == 0) {
            return null;
        }
        double variance = (treated.influence() + control.influence()) * m / (m - 2);
        return new Effect(difference(), m > 2 ? (Double) Math.sqrt(variance) : null);
    }
}
