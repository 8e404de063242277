package dk.roret.effect.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike the arms are: the difference between their means in standard deviations of the treated, the same unweighted
 * standard deviation (n-1) before and after. Null where it is not defined.
 */
public record Balance(@Nullable Double before, @Nullable Double after) {
    public static Balance of(List<Observation> observations) {
        var unweighted = observations.stream()
                .map(o -> new Observation(o.treated(), 1, o.value(), o.rows()))
                .toList();
        double deviation = deviationOfTreated(unweighted);
        return new Balance(
                standardised(new WeightedMeans(unweighted), deviation),
                standardised(new WeightedMeans(observations), deviation));
    }

    private static @Nullable Double standardised(WeightedMeans means, double deviation) {
        double difference = means.difference() / deviation;
        return Double.isFinite(difference) ? (Double) difference : null;
    }

    private static double deviationOfTreated(List<Observation> observations) {
        double n = 0;
        double mean = 0;
        double squares = 0;
        for (var o : observations) {
            if (o.treated()) {
                n += o.rows();
                double move = o.value() - mean;
                mean += move * o.rows() / n;
                squares += o.rows() * move * (o.value() - mean);
            }
        }
        return Math.sqrt(squares / (n - 1));
    }
}
