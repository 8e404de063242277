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

    /** Counted from one of the values, so that it is exactly 0 where all are the same. */
    private static double deviationOfTreated(List<Observation> observations) {
        var treated = observations.stream().filter(Observation::treated).toList();
        double near = treated.isEmpty() ? 0 : treated.getFirst().value();
        double n = treated.stream().mapToDouble(Observation::rows).sum();
        double mean =
                treated.stream().mapToDouble(o -> o.rows() * (o.value() - near)).sum() / n;
        double squares = treated.stream()
                .mapToDouble(o -> o.rows() * Math.pow(o.value() - near - mean, 2))
                .sum();
        return Math.sqrt(squares / (n - 1));
    }
}
