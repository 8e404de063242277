package dk.roret.effect.economy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An offer's dimensions weighed together, and where that places it among the offers of its target group.
 *
 * <p>What was not measured is not 0 and is not left out: it may be anything from the worst to the best that was measured
 * among the others, so it makes a span of composites and ranks.
 *
 * @param standard score in standard deviations from the mean of those measured; without those not measured
 * @param notMeasured the dimensions that others have and this one lacks
 * @param lower of the composite, in standard deviations; null where nothing can be weighed
 * @param upper the same as lower where everything was measured
 * @param rank by the weights given, 1 is best and ties share the best
 * @param anyRank over every weighting
 * @param among how many are ranked
 */
public record Composite(
        Map<Dimension, Double> standard,
        List<Dimension> notMeasured,
        @Nullable Double lower,
        @Nullable Double upper,
        Ranks rank,
        Ranks anyRank,
        int among) {
    /** From the best to the worst that is possible. */
    public record Ranks(int best, int worst) {
        /** Null where it is not settled. */
        public @Nullable Integer only() {
            return best == worst ? (Integer) best : null;
        }
    }

    /** Null where something was not measured. */
    public @Nullable Double value() {
        return notMeasured.isEmpty() ? lower : null;
    }
}
