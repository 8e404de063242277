package dk.roret.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * One group of people, counted. Everything else in this package begins here.
 *
 * @param cells in any order; alike ones may stand more than once
 * @param weighted whether the weights are something else than head counts: then every standard error is the robust one,
 *     else Greenwood's and its like
 */
public record Counts(List<Cell> cells, boolean weighted) {
    private static final Comparator<Cell> BY_TIME =
            Comparator.comparingDouble(Cell::time).thenComparingInt(Cell::cause).thenComparingDouble(Cell::entry);

    public Counts {
        cells = merged(cells.stream().sorted(BY_TIME).toList());
    }

    private static List<Cell> merged(List<Cell> sorted) {
        var merged = new ArrayList<Cell>();
        for (var cell : sorted) {
            if (!merged.isEmpty() && BY_TIME.compare(merged.getLast(), cell) == 0) {
                cell = cell.with(merged.removeLast());
            }
            merged.add(cell);
        }
        return List.copyOf(merged);
    }

    /** A group of people who weigh one each. */
    public static Counts people(List<Cell> cells) {
        return new Counts(cells, false);
    }

    public double n() {
        return sum(false);
    }

    /** Exits of every cause. */
    public double events() {
        return sum(true);
    }

    private double sum(boolean exitsOnly) {
        var sum = new Sum();
        for (var cell : cells) {
            if (cell.exit() || !exitsOnly) {
                sum.add(cell.weight());
            }
        }
        return sum.value();
    }

    public boolean lateEntry() {
        return cells.stream().anyMatch(cell -> cell.entry() != Cell.FROM_THE_BEGINNING);
    }

    /** The kinds of exit that occur, ascending. */
    public List<Integer> causes() {
        var causes = new TreeSet<Integer>();
        for (var cell : cells) {
            if (cell.exit()) {
                causes.add(cell.cause());
            }
        }
        return List.copyOf(causes);
    }

    /** Every time somebody left or was last seen, ascending. */
    double[] times() {
        var times = new double[cells.size()];
        int count = 0;
        for (var cell : cells) {
            if (count == 0 || times[count - 1] != cell.time()) {
                times[count++] = cell.time();
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** The weight of those who left by one cause, at each of the ascending times. */
    double[] exits(int cause, double[] times) {
        var exits = new double[times.length];
        int next = 0;
        for (int i = 0; i < times.length; i++) {
            var sum = new Sum();
            for (; next < cells.size() && cells.get(next).time() <= times[i]; next++) {
                var cell = cells.get(next);
                if (cell.cause() == cause && cell.time() == times[i]) {
                    sum.add(cell.weight());
                }
            }
            exits[i] = sum.value();
        }
        return exits;
    }

    /** The risk set at every time of this group. */
    public List<AtRisk> atRisk() {
        return atRisk(times());
    }

    /** How many are at risk just before a time: {@code entry < t <= time}. */
    public double atRiskAt(double time) {
        return atRisk(new double[] {time}).getFirst().n();
    }

    /** The risk set at each of the ascending times, which need not be this group's own. */
    List<AtRisk> atRisk(double[] times) {
        var entries = lateEntry()
                ? cells.stream().sorted(Comparator.comparingDouble(Cell::entry)).toList()
                : cells;
        var table = new ArrayList<AtRisk>(times.length);
        var weight = new Sum();
        long rows = 0;
        int entering = 0;
        int leaving = 0;
        for (double time : times) {
            for (; leaving < cells.size() && cells.get(leaving).time() < time; leaving++) {
                weight.add(-cells.get(leaving).weight());
                rows -= cells.get(leaving).rows();
            }
            for (; entering < entries.size() && entries.get(entering).entry() < time; entering++) {
                weight.add(entries.get(entering).weight());
                rows += entries.get(entering).rows();
            }
            var exits = new Sum();
            var censored = new Sum();
            long exitRows = 0;
            for (int i = leaving; i < cells.size() && cells.get(i).time() == time; i++) {
                (cells.get(i).exit() ? exits : censored).add(cells.get(i).weight());
                exitRows += cells.get(i).exit() ? cells.get(i).rows() : 0;
            }
            double n = rows == exitRows ? exits.value() : weight.value();
            table.add(new AtRisk(time, n, exits.value(), censored.value()));
        }
        return table;
    }

    static double[] union(List<Counts> groups) {
        return groups.stream()
                .flatMapToDouble(group -> Arrays.stream(group.times()))
                .sorted()
                .distinct()
                .toArray();
    }
}
