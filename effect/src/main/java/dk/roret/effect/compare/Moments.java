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

    Moments(double least) {
        this.least = least;
    }

    /**
     * Rows of one stratum with the same value.
     *
     * @param weight of each control; 0 where the stratum has one arm only
     */
    void add(double value, double treatedRows, double controlRows, double weight) {
        double moved = value - least;
        treated += treatedRows;
        treatedSum += treatedRows * moved;
        treatedSquares += treatedRows * moved * moved;
        control += controlRows;
        controlSum += controlRows * moved;
        if (weight > 0) {
            matchedTreated += treatedRows;
            matchedTreatedSum += treatedRows * moved;
            matchedControl += weight * controlRows;
            matchedControlSum += weight * controlRows * moved;
        }
    }

    Balance balance() {
        double mean = treatedSum / treated;
        double deviation = Math.sqrt((treatedSquares - treated * mean * mean) / (treated - 1));
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
