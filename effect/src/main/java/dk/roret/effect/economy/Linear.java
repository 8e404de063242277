package dk.roret.effect.economy;

import dk.roret.effect.Difference;

/**
 * An estimate with what each person moves it: the same person serves in many trials, so influences are added up by person
 * before anything is squared.
 */
final class Linear {
    private final double value;
    private final double[] byPerson;

    /** @param byPerson in the same order in estimates that are held against each other */
    Linear(double value, double[] byPerson) {
        this.value = value;
        this.byPerson = byPerson;
    }

    double value() {
        return value;
    }

    Linear minus(Linear other) {
        var difference = byPerson.clone();
        for (int p = 0; p < difference.length; p++) {
            difference[p] -= other.byPerson[p];
        }
        return new Linear(value - other.value, difference);
    }

    double covariance(Linear other) {
        double sum = 0;
        for (int p = 0; p < byPerson.length; p++) {
            sum += byPerson[p] * other.byPerson[p];
        }
        return sum;
    }

    Difference difference() {
        return new Difference(value, Math.sqrt(covariance(this)));
    }
}
