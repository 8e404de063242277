package dk.roret.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The spread of a figure over samples drawn anew, with replacement, within each group (Efron 1979): for figures that have
 * no formula, and to hold those that have one against.
 *
 * @param stdError the standard deviation over the samples
 * @param percentiles from 2.5 to 97.5 percent
 */
public record Bootstrap(double stdError, Interval percentiles) {
    /**
     * @param groups of people who weigh one each
     * @param samples how many are drawn, at least 2; the standard error is off by about 1/√(2·samples) of itself
     * @param seed the same seed gives the same answer
     */
    public static Bootstrap of(List<Counts> groups, ToDoubleFunction<List<Counts>> figure, int samples, long seed) {
        if (samples < 2 || groups.stream().anyMatch(Counts::weighted)) {
            throw new IllegalArgumentException("A bootstrap takes two samples or more, of people who weigh one each");
        }
        var random = new SplittableRandom(seed);
        var figures = new double[samples];
        Arrays.setAll(
                figures,
                i -> figure.applyAsDouble(
                        groups.stream().map(group -> drawn(group, random)).toList()));
        Arrays.sort(figures);
        double mean = Arrays.stream(figures).average().orElseThrow();
        double squares =
                Arrays.stream(figures).map(f -> (f - mean) * (f - mean)).sum();
        return new Bootstrap(
                Math.sqrt(squares / (samples - 1)),
                new Interval(percentile(figures, 0.025), percentile(figures, 0.975)));
    }

    private static Counts drawn(Counts group, SplittableRandom random) {
        var cells = group.cells();
        var until = new long[cells.size()];
        long n = 0;
        for (int i = 0; i < until.length; i++) {
            n += cells.get(i).rows();
            until[i] = n;
        }
        var counts = new long[until.length];
        for (long drawn = 0; drawn < n; drawn++) {
            int found = Arrays.binarySearch(until, random.nextLong(n) + 1);
            counts[found < 0 ? -found - 1 : found]++;
        }
        var sample = new ArrayList<Cell>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                var cell = cells.get(i);
                sample.add(Cell.people(cell.entry(), cell.time(), cell.cause(), counts[i]));
            }
        }
        return Counts.people(sample);
    }

    private static double percentile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
