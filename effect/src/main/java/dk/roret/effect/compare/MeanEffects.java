package dk.roret.effect.compare;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Effects on the mean of an outcome where a model says how likely each row was to be treated, and, for some of them, a
 * linear model on the same terms what it would have come to. On the treated, controls weigh p/(1-p) and the treated 1; on
 * everybody they weigh 1/(1-p) and 1/p. Formulas after Lunceford and Davidian (2004); no small-sample factors.
 */
public final class MeanEffects {
    /** Whose mean the effect is on. */
    public enum On {
        THE_TREATED,
        EVERYBODY
    }

    private final Logistic model;
    private final double[] p;
    private final double[] odds;
    private final double[] treated;
    private final double[] outcome;
    private final double[] kept;

    /** @param kept 1 for the rows that count, 0 for those left out; the model of who is treated was fitted on all */
    MeanEffects(Logistic model, double[] treated, double[] outcome, double[] kept) {
        this.model = model;
        this.p = model.fitted();
        this.odds = model.odds();
        this.treated = treated;
        this.outcome = outcome;
        this.kept = kept;
    }

    /**
     * @param model of {@code treated}
     * @param treated 1 or 0 for each row, both at least once
     */
    public static MeanEffects of(Logistic model, double[] treated, double[] outcome) {
        var all = new double[treated.length];
        Arrays.fill(all, 1);
        return new MeanEffects(model, treated, outcome, all);
    }

    private double weight(On on, int i) {
        return kept[i]
                * switch (on) {
                    case THE_TREATED -> treated[i] == 1 ? 1 : odds[i];
                    case EVERYBODY -> treated[i] == 1 ? 1 + 1 / odds[i] : 1 + odds[i];
                };
    }

    /** How the weight moves with the log-odds of treatment. */
    private double slope(On on, int i) {
        if (treated[i] == 0) {
            return kept[i] * odds[i];
        }
        return on == On.THE_TREATED ? 0 : -kept[i] / odds[i];
    }

    /**
     * The difference of weighted means (Hájek). The error is by M-estimation: the two means stacked with the score equations
     * of the model (Stefanski and Boos 2002).
     */
    public Effect weighted(On on) {
        var sums = new Sums(on, outcome);
        var moved = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            moved[i] = sign(i) * slope(on, i) * sums.deviation(i);
        }
        var basis = model.basis();
        var slopes = basis.stream()
                .mapToDouble(column -> Orthonormal.dot(column, moved))
                .toArray();
        var carried = Orthonormal.combined(basis, Cholesky.solve(model.information(), slopes), p.length);
        double variance = 0;
        for (int i = 0; i < p.length; i++) {
            double influence = sign(i) * weight(on, i) * sums.deviation(i) + carried[i] * (treated[i] - p[i]);
            variance += influence * influence;
        }
        return new Effect(sums.difference(), Math.sqrt(variance));
    }

    /** Sums of weighted outcomes divided by head counts (Horvitz and Thompson 1952). Without an error: it is unstable. */
    public double horvitzThompson(On on) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += sign(i) * weight(on, i) * outcome[i];
        }
        return sum / (on == On.EVERYBODY ? heads() : treatedHeads());
    }

    /** What the linear models say alone: outcomes, or the treated's model, less the controls' model. */
    public double regression(On on) {
        var without = expected(0);
        var with = on == On.EVERYBODY ? expected(1) : outcome;
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += kept[i] * (on == On.EVERYBODY || treated[i] == 1 ? with[i] - without[i] : 0);
        }
        return sum / (on == On.EVERYBODY ? heads() : treatedHeads());
    }

    /**
     * Weights augmented by linear models of the outcome (Robins, Rotnitzky and Zhao 1994): right where either is right. The
     * error is by the influence function, all models taken as known.
     */
    public Effect doublyRobust(On on) {
        var own = new double[p.length];
        var without = expected(0);
        var with = on == On.EVERYBODY ? expected(1) : without;
        for (int i = 0; i < p.length; i++) {
            double model = treated[i] == 1 ? with[i] : without[i];
            own[i] = sign(i) * weight(on, i) * (outcome[i] - model);
            own[i] += on == On.EVERYBODY ? kept[i] * (with[i] - without[i]) : 0;
        }
        double n = on == On.EVERYBODY ? heads() : treatedHeads();
        double estimate = Arrays.stream(own).sum() / n;
        double squares = 0;
        for (int i = 0; i < p.length; i++) {
            double influence = own[i] - kept[i] * (on == On.EVERYBODY ? 1 : treated[i]) * estimate;
            squares += influence * influence;
        }
        return new Effect(estimate, Math.sqrt(squares) / n);
    }

    /** {@link #doublyRobust} on the treated with the weights made to add up to one. */
    public Effect doublyRobustNormalised() {
        var rest = outcome.clone();
        Orthonormal.addTo(rest, expected(0), -1);
        var sums = new Sums(On.THE_TREATED, rest);
        double variance = 0;
        for (int i = 0; i < p.length; i++) {
            double influence = weight(On.THE_TREATED, i) * sums.deviation(i);
            variance += influence * influence;
        }
        return new Effect(sums.difference(), Math.sqrt(variance));
    }

    /** The coefficient of the treatment in one linear model on the same terms, with the HC1 error. */
    public Effect leastSquares() {
        var left = residuals(treated);
        var rest = residuals(outcome);
        double size = Orthonormal.dot(left, left);
        double estimate = Orthonormal.dot(left, rest) / size;
        double squares = 0;
        for (int i = 0; i < left.length; i++) {
            double influence = left[i] * (rest[i] - estimate * left[i]) / size;
            squares += influence * influence;
        }
        double n = p.length;
        return new Effect(estimate, Math.sqrt(squares * n / (n - model.basis().size() - 1)));
    }

    private double[] residuals(double[] column) {
        var residuals = column.clone();
        for (var direction : model.basis()) {
            Orthonormal.addTo(residuals, direction, -Orthonormal.dot(direction, column));
        }
        return residuals;
    }

    /** Least squares of the outcome in one arm, for everybody. A term that those before it make up there counts for nothing. */
    private double[] expected(double arm) {
        var all = model.columns();
        var within = new Orthonormal(all.stream().map(column -> in(arm, column)).toList());
        var known = in(arm, outcome);
        var onBasis = within.basis().stream()
                .mapToDouble(column -> Orthonormal.dot(column, known))
                .toArray();
        return Orthonormal.combined(all, within.onColumns(onBasis, all.size()), outcome.length);
    }

    private double[] in(double arm, double[] column) {
        return IntStream.range(0, column.length)
                .filter(i -> treated[i] == arm && kept[i] == 1)
                .mapToDouble(i -> column[i])
                .toArray();
    }

    private int sign(int i) {
        return treated[i] == 1 ? 1 : -1;
    }

    private double heads() {
        return Arrays.stream(kept).sum();
    }

    private double treatedHeads() {
        return Orthonormal.dot(kept, treated);
    }

    /** Weighted means of a column in both arms. */
    private final class Sums {
        private final double[] column;
        private final double[] weight = new double[2];
        private final double[] mean = new double[2];

        Sums(On on, double[] column) {
            this.column = column;
            for (int i = 0; i < p.length; i++) {
                weight[(int) treated[i]] += weight(on, i);
                mean[(int) treated[i]] += weight(on, i) * column[i];
            }
            mean[0] /= weight[0];
            mean[1] /= weight[1];
        }

        double difference() {
            return mean[1] - mean[0];
        }

        /** From the mean of the own arm, divided by the weight of the arm. */
        double deviation(int i) {
            int arm = (int) treated[i];
            return (column[i] - mean[arm]) / weight[arm];
        }
    }
}
