package dk.roret.effect;

import java.util.Arrays;
import java.util.List;

/**
 * The infinitesimal jackknife: how much one unit's weight moves an estimate, squared and summed over the units. It is the
 * robust variance for weights that are taken as known. For unit weights it equals Greenwood's and the delta method's.
 *
 * <p>Alike units move together, so the sums of squared weights per cell are all it needs.
 */
final class Jackknife {
    private static final int ANY = -1;

    private final List<Cell> cells;
    private final List<AtRisk> table;
    private final double[] exits;
    private final int cause;

    private Jackknife(Counts counts, List<AtRisk> table, int cause) {
        this.cells = counts.cells();
        this.table = table;
        this.cause = cause;
        this.exits = cause == ANY
                ? table.stream().mapToDouble(AtRisk::exits).toArray()
                : counts.exits(cause, table.stream().mapToDouble(AtRisk::time).toArray());
    }

    static Jackknife of(Counts counts, List<AtRisk> table) {
        return new Jackknife(counts, table, ANY);
    }

    static Jackknife of(Counts counts, List<AtRisk> table, int cause) {
        return new Jackknife(counts, table, cause);
    }

    /** The variance of S(t) at each time of the table. */
    double[] survival() {
        var influence = new Derivatives(cells.size());
        return variances(influence, influence.onSurvival);
    }

    /** The variance of F(t) at each time of the table. */
    double[] incidence() {
        var influence = new Derivatives(cells.size());
        return variances(influence, influence.onIncidence);
    }

    private double[] variances(Derivatives influence, double[] on) {
        var variances = new double[table.size()];
        for (int i = 0; i < variances.length; i++) {
            influence.step(i);
            variances[i] = squared(on);
        }
        return variances;
    }

    /** The variance of the area under F up to a horizon; with any cause F = 1 - S, so it is that of the area under S too. */
    double area(double horizon) {
        return squared(onArea(horizon));
    }

    double[] onArea(double horizon) {
        var influence = new Derivatives(cells.size());
        var area = new double[cells.size()];
        double from = 0;
        for (int i = 0; i < table.size() && table.get(i).time() < horizon; i++) {
            addArea(area, influence, table.get(i).time() - from);
            from = table.get(i).time();
            influence.step(i);
        }
        addArea(area, influence, horizon - from);
        return area;
    }

    double[] onIncidence(double time) {
        var influence = new Derivatives(cells.size());
        for (int i = 0; i < table.size() && table.get(i).time() <= time; i++) {
            influence.step(i);
        }
        return influence.onIncidence;
    }

    private static void addArea(double[] area, Derivatives influence, double width) {
        for (int c = 0; c < area.length; c++) {
            area[c] += width * influence.onIncidence[c];
        }
    }

    private double squared(double[] influence) {
        double sum = 0;
        for (int c = 0; c < influence.length; c++) {
            sum += cells.get(c).squares() * influence[c] * influence[c];
        }
        return sum;
    }

    /** The derivatives of S and F with respect to the weight of one unit in each cell, carried forward in time. */
    private final class Derivatives {
        private final double[] onSurvival;
        private final double[] onIncidence;
        private double survival = 1;

        Derivatives(int cells) {
            onSurvival = new double[cells];
            onIncidence = new double[cells];
        }

        void step(int i) {
            var at = table.get(i);
            if (at.exits() == 0 || survival == 0) {
                return;
            }
            double all = at.hazard();
            double one = exits[i] / at.n();
            for (int c = 0; c < onSurvival.length; c++) {
                var cell = cells.get(c);
                double allMoves = 0;
                double oneMoves = 0;
                if (cell.entry() < at.time() && at.time() <= cell.time()) {
                    boolean leaves = cell.exit() && cell.time() == at.time();
                    boolean counted = leaves && (cause == ANY || cell.cause() == cause);
                    allMoves = ((leaves ? 1 : 0) - all) / at.n();
                    oneMoves = ((counted ? 1 : 0) - one) / at.n();
                }
                onIncidence[c] += onSurvival[c] * one + survival * oneMoves;
                onSurvival[c] = onSurvival[c] * (1 - all) - survival * allMoves;
            }
            survival *= (at.n() - at.exits()) / at.n();
            if (survival == 0) {
                Arrays.fill(onSurvival, 0);
            }
        }
    }
}
