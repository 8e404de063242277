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
    private final double[] squares;
    /** The sum of the squares from each cell on, and 0 after the last. */
    private final double[] squaresFrom;

    private final boolean lateEntry;
    private final List<AtRisk> table;
    private final double[] exits;
    private final int cause;

    private Jackknife(Counts counts, List<AtRisk> table, int cause) {
        this.cells = counts.cells();
        this.squares = cells.stream().mapToDouble(Cell::squares).toArray();
        this.squaresFrom = new double[squares.length + 1];
        for (int c = squares.length - 1; c >= 0; c--) {
            squaresFrom[c] = squaresFrom[c + 1] + squares[c];
        }
        this.lateEntry = counts.lateEntry();
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
        var variances = new double[table.size()];
        var influence = new Derivatives();
        for (int i = 0; i < variances.length; i++) {
            influence.step(i);
            variances[i] = influence.squared(influence.onSurvival, influence.stillOnSurvival);
        }
        return variances;
    }

    /** The variance of F(t) at each time of the table. */
    double[] incidence() {
        var variances = new double[table.size()];
        var influence = new Derivatives();
        for (int i = 0; i < variances.length; i++) {
            influence.step(i);
            variances[i] = influence.squared(influence.onIncidence, influence.stillOnIncidence);
        }
        return variances;
    }

    /** The variance of the area under F up to a horizon; with any cause F = 1 - S, so it is that of the area under S too. */
    double area(double horizon) {
        var area = onArea(horizon);
        double sum = 0;
        for (int c = 0; c < area.length; c++) {
            sum += squares[c] * area[c] * area[c];
        }
        return sum;
    }

    double[] onArea(double horizon) {
        var influence = new Derivatives();
        double from = 0;
        for (int i = 0; i < table.size() && table.get(i).time() < horizon; i++) {
            influence.pass(table.get(i).time() - from);
            from = table.get(i).time();
            influence.step(i);
        }
        influence.pass(horizon - from);
        return influence.all(influence.onArea, influence.stillOnArea);
    }

    double[] onIncidence(double time) {
        var influence = new Derivatives();
        for (int i = 0; i < table.size() && table.get(i).time() <= time; i++) {
            influence.step(i);
        }
        return influence.all(influence.onIncidence, influence.stillOnIncidence);
    }

    /**
     * The derivatives of S, F and the area under F with respect to the weight of one unit in each cell, carried forward in
     * time. Cells lie in the order of their times. Where nobody enters late, those that are still at risk are all alike, so
     * one number does for them.
     */
    private final class Derivatives {
        private final double[] onSurvival = new double[cells.size()];
        private final double[] onIncidence = new double[cells.size()];
        private final double[] onArea = new double[cells.size()];
        private double stillOnSurvival;
        private double stillOnIncidence;
        private double stillOnArea;
        private double survival = 1;
        /** Cells up to here have left. */
        private int left;
        /** Cells up to here have a number of their own. */
        private int own = lateEntry ? cells.size() : 0;

        /** Time goes by in which nothing happens. */
        void pass(double width) {
            for (int c = 0; c < own; c++) {
                onArea[c] += width * onIncidence[c];
            }
            stillOnArea += width * stillOnIncidence;
        }

        void step(int i) {
            var at = table.get(i);
            for (; left < cells.size() && cells.get(left).time() < at.time(); left++) {}
            for (; own < cells.size() && cells.get(own).time() <= at.time(); own++) {
                onSurvival[own] = stillOnSurvival;
                onIncidence[own] = stillOnIncidence;
                onArea[own] = stillOnArea;
            }
            if (at.exits() > 0 && survival > 0) {
                exit(at, at.hazard(), exits[i] / at.n());
            }
        }

        private void exit(AtRisk at, double all, double one) {
            for (int c = 0; c < left; c++) {
                onIncidence[c] += onSurvival[c] * one;
                onSurvival[c] *= 1 - all;
            }
            for (int c = left; c < own; c++) {
                var cell = cells.get(c);
                boolean atRisk = cell.entry() < at.time();
                boolean leaves = atRisk && cell.exit() && cell.time() == at.time();
                boolean counted = leaves && (cause == ANY || cell.cause() == cause);
                double allMoves = atRisk ? ((leaves ? 1 : 0) - all) / at.n() : 0;
                double oneMoves = atRisk ? ((counted ? 1 : 0) - one) / at.n() : 0;
                onIncidence[c] += onSurvival[c] * one + survival * oneMoves;
                onSurvival[c] = onSurvival[c] * (1 - all) - survival * allMoves;
            }
            stillOnIncidence += stillOnSurvival * one - survival * one / at.n();
            stillOnSurvival = stillOnSurvival * (1 - all) + survival * all / at.n();
            survival *= (at.n() - at.exits()) / at.n();
            if (survival == 0) {
                Arrays.fill(onSurvival, 0);
                stillOnSurvival = 0;
            }
        }

        double squared(double[] influence, double still) {
            double sum = 0;
            for (int c = 0; c < own; c++) {
                sum += squares[c] * influence[c] * influence[c];
            }
            return sum + squaresFrom[own] * still * still;
        }

        /** In the order of the cells. */
        double[] all(double[] influence, double still) {
            Arrays.fill(influence, own, influence.length, still);
            return influence;
        }
    }
}
