package dk.roret.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels at the ends of lines apart, as little as needed, so that none covers another. */
final class Spread {
    /** Labels that touch, with the top that would please them best on average. */
    private record Block(double top, int labels) {}

    private Spread() {}

    /**
     * Least squares under the order of the labels (pool adjacent violators).
     *
     * @param middles where each label would like its middle to be
     * @param heights of the labels
     * @return the middles in the order given, none overlapping, between {@code top} and {@code bottom} where they fit
     */
    static List<Double> apart(List<Double> middles, List<Double> heights, double top, double bottom) {
        var order = IntStream.range(0, middles.size())
                .boxed()
                .sorted(Comparator.comparing(middles::get))
                .toList();
        double all = heights.stream().mapToDouble(h -> h).sum();
        var blocks = new ArrayDeque<Block>();
        double above = 0;
        for (int i : order) {
            var block = new Block(middles.get(i) - heights.get(i) / 2 - above, 1);
            while (!blocks.isEmpty() && blocks.getLast().top() >= block.top()) {
                var last = blocks.removeLast();
                int labels = last.labels() + block.labels();
                block = new Block((last.top() * last.labels() + block.top() * block.labels()) / labels, labels);
            }
            blocks.add(block);
            above += heights.get(i);
        }
        var placed = new ArrayList<>(middles);
        above = 0;
        int next = 0;
        for (var block : blocks) {
            double start = Math.max(top, Math.min(block.top(), bottom - all));
            for (int k = 0; k < block.labels(); k++) {
                int i = order.get(next++);
                placed.set(i, start + above + heights.get(i) / 2);
                above += heights.get(i);
            }
        }
        return placed;
    }
}
