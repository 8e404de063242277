package dk.roret.effect.compare;

import org.jspecify.annotations.Nullable;

/** Sums of one covariate in both arms, added up stratum by stratum; about its least value, so that little is lost. */
final class Moments {
    private final double least;
    private double treated;
    private double treatedSum;
    private double treatedSquares;
    private double control;
    private double controlSum;
    private double matchedTreated;
    private double matchedTreatedSum;
    private double matchedControl;
    private double matchedControlSum;
    private double leastOfTreated = Double.POSITIVE_INFINITY;
    private double mostOfTreated = Double.NEGATIVE_INFINITY;

    Moments(double least) {
        this.least = least;
    }

    /**
     * The sorted rows of one stratum.
     *
     * @param i where the value stands in the packing
     * @param weight of each control; 0 where the stratum has one arm only
     */
    void add(Packing packing, int i, Strata strata, int stratum, double weight) {
        var value = packing.codes().get(i).value();
        double treatedRows = 0;
        double sum = 0;
        double squares = 0;
        double sumOfControls = 0;
        for (int row = strata.first(stratum); row < strata.end(stratum); row++) {
            double moved = value.applyAsDouble(packing.number(strata.row(row), i)) - least;
            if (strata.isTreated(row)) {
                treatedRows++;
                sum += moved;
                squares += moved * moved;
                see(moved);
            } else {
                sumOfControls += moved;
            }
        }
        double controlRows = strata.end(stratum) - strata.first(stratum) - treatedRows;
        add(treatedRows, sum, squares, controlRows, sumOfControls, weight);
    }

    /** As above, where all rows have the same value. */
    void add(double value, double treatedRows, double controlRows, double weight) {
        double moved = value - least;
        if (treatedRows > 0) {
            see(moved);
        }
        add(treatedRows, treatedRows * moved, treatedRows * moved * moved, controlRows, controlRows * moved, weight);
    }

    private void see(double ofTreated) {
        leastOfTreated = Math.min(leastOfTreated, ofTreated);
        mostOfTreated = Math.max(mostOfTreated, ofTreated);
    }

    private void add(double rows, double sum, double squares, double controlRows, double sumOfControls, double weight) {
        treated += rows;
        treatedSum += sum;
        treatedSquares += squares;
        control += controlRows;
        controlSum += sumOfControls;
        if (weight > 0) {
            matchedTreated += rows;
            matchedTreatedSum += sum;
            matchedControl += weight * controlRows;
            matchedControlSum += weight * sumOfControls;
        }
    }

    Balance balance() {
        double mean = treatedSum / treated;
        double deviation = leastOfTreated == mostOfTreated
                ? 0
                : Math.sqrt((treatedSquares - treated * mean * mean) / (treated - 1));
        return new Balance(
                finite((mean - controlSum / control) / deviation),
                finite((matchedTreatedSum / matchedTreated - matchedControlSum / matchedControl) / deviation));
    }

    @Nullable
    Double meanOfTreated() {
        return finite(least + treatedSum / treated);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
