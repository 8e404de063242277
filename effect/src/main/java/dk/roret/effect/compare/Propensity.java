package dk.roret.effect.compare;

import dk.roret.effect.Cell;
import dk.roret.effect.Counts;
import dk.roret.effect.Group;
import dk.roret.effect.table.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Controls weighted by their odds of treatment, p/(1-p), so that they look like the treated; the treated weigh 1. The
 * probability p comes from a logistic model on the covariates.
 */
public final class Propensity implements Comparison {
    /** How the effect on the mean is estimated. */
    public enum Estimator {
        /** The difference of weighted means (Hájek). */
        WEIGHTED,
        /** Augmented by a linear model of the outcome among the controls: right where either model is right. */
        DOUBLY_ROBUST
    }

    private final Sample sample;
    private final Estimator estimator;
    private final List<double[]> design = new ArrayList<>();
    private final double[] treated;
    private final double[] weight;
    private final Logistic model;
    private final long trimmed;

    /**
     * @param engine with a table {@code used} that has a column {@code treated} of 0 and 1
     * @param covariates numeric fields of {@code used}
     * @param others further numeric fields that will be asked for
     * @param trim leave out who have a probability below it or above 1 minus it; 0 keeps all
     * @throws ArithmeticException where the covariates tell the arms apart
     */
    public Propensity(Engine engine, Estimator estimator, List<String> covariates, List<String> others, double trim) {
        var fields = new ArrayList<>(List.of("treated"));
        fields.addAll(covariates);
        fields.addAll(others);
        this.estimator = estimator;
        sample = Sample.of(engine, fields);
        treated = sample.column("treated");
        var intercept = new double[sample.size()];
        Arrays.fill(intercept, 1);
        design.add(intercept);
        covariates.forEach(covariate -> design.add(sample.column(covariate)));
        model = Logistic.fit(design, treated);
        weight = new double[sample.size()];
        long left = 0;
        for (int i = 0; i < weight.length; i++) {
            double p = model.fitted()[i];
            boolean out = trim > 0 && (p < trim || p > 1 - trim);
            left += out ? 1 : 0;
            weight[i] = out ? 0 : treated[i] == 1 ? 1 : p / (1 - p);
        }
        trimmed = left;
    }

    /** How many rows were left out for a probability near 0 or 1. */
    public long trimmed() {
        return trimmed;
    }

    @Override
    public Size size() {
        long all = 0;
        long matched = 0;
        long matchedControls = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weight.length; i++) {
            boolean in = weight[i] > 0;
            all += treated[i] == 1 ? 1 : 0;
            matched += in && treated[i] == 1 ? 1 : 0;
            if (in && treated[i] == 0) {
                matchedControls++;
                sum += weight[i];
                squares += weight[i] * weight[i];
            }
        }
        return new Size(all, weight.length - all, matched, matchedControls, Comparison.effective(sum, squares));
    }

    @Override
    public @Nullable Effect effect() {
        var size = size();
        if (size.matchedTreated() == 0 || size.matchedControls() == 0) {
            return null;
        }
        return switch (estimator) {
            case WEIGHTED -> weighted();
            case DOUBLY_ROBUST -> doublyRobust();
        };
    }

    /** The error by M-estimation: the two means stacked with the score equations of the model (Stefanski and Boos 2002). */
    private Effect weighted() {
        var outcome = sample.column("outcome");
        double treatedWeight = 0;
        double treatedSum = 0;
        double controlWeight = 0;
        double controlSum = 0;
        for (int i = 0; i < weight.length; i++) {
            treatedWeight += treated[i] * weight[i];
            treatedSum += treated[i] * weight[i] * outcome[i];
            controlWeight += (1 - treated[i]) * weight[i];
            controlSum += (1 - treated[i]) * weight[i] * outcome[i];
        }
        double treatedMean = treatedSum / treatedWeight;
        double controlMean = controlSum / controlWeight;
        var deviation = new double[weight.length];
        for (int i = 0; i < weight.length; i++) {
            deviation[i] = (1 - treated[i]) * weight[i] * (outcome[i] - controlMean);
        }
        var basis = model.design().basis();
        var slope = basis.stream()
                .mapToDouble(column -> Orthonormal.dot(column, deviation))
                .toArray();
        var carried = Orthonormal.combined(
                basis, Cholesky.solve(Logistic.information(basis, model.fitted()), slope), weight.length);
        double variance = 0;
        for (int i = 0; i < weight.length; i++) {
            double influence = treated[i] * weight[i] * (outcome[i] - treatedMean) / treatedWeight
                    - (deviation[i] + carried[i] * (treated[i] - model.fitted()[i])) / controlWeight;
            variance += influence * influence;
        }
        return new Effect(treatedMean - controlMean, Math.sqrt(variance));
    }

    /** The error by the influence function, both models taken as known. */
    private Effect doublyRobust() {
        var outcome = sample.column("outcome");
        var expected = expectedAmongControls(outcome);
        double n = 0;
        double nTreated = 0;
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            n += weight[i] > 0 ? 1 : 0;
            nTreated += treated[i] * weight[i];
            sum += sign(i) * weight[i] * (outcome[i] - expected[i]);
        }
        double estimate = sum / nTreated;
        double squares = 0;
        for (int i = 0; i < weight.length; i++) {
            double own = sign(i) * weight[i] * (outcome[i] - expected[i]) - treated[i] * weight[i] * estimate;
            double influence = n / nTreated * own;
            squares += influence * influence;
        }
        return new Effect(estimate, Math.sqrt(squares) / n);
    }

    private int sign(int i) {
        return treated[i] == 1 ? 1 : -1;
    }

    /** Least squares of the outcome on the same terms among the controls, for everybody. */
    private double[] expectedAmongControls(double[] outcome) {
        var all = model.design().basis();
        var amongControls = new Orthonormal(all.stream().map(this::controls).toList());
        var known = controls(outcome);
        var onBasis = amongControls.basis().stream()
                .mapToDouble(column -> Orthonormal.dot(column, known))
                .toArray();
        return Orthonormal.combined(all, amongControls.onColumns(onBasis, all.size()), outcome.length);
    }

    private double[] controls(double[] column) {
        var controls = new double[(int) size().controls()];
        int next = 0;
        for (int i = 0; i < column.length; i++) {
            if (treated[i] == 0) {
                controls[next++] = column[i];
            }
        }
        return controls;
    }

    @Override
    public Balance balance(String field) {
        var column = sample.column(field);
        var observations = new ArrayList<Observation>(weight.length);
        for (int i = 0; i < weight.length; i++) {
            observations.add(new Observation(treated[i] == 1, weight[i], column[i], 1));
        }
        return Balance.of(observations);
    }

    @Override
    public List<Group> groups() {
        var control = new ArrayList<Cell>();
        var inTreatment = new ArrayList<Cell>();
        var until = sample.column("until");
        var cause = sample.column("cause");
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0) {
                (treated[i] == 1 ? inTreatment : control)
                        .add(Cell.weighted(Cell.FROM_THE_BEGINNING, until[i], (int) cause[i], weight[i], 1));
            }
        }
        return control.isEmpty() || inTreatment.isEmpty()
                ? List.of()
                : List.of(
                        new Group("control", new Counts(control, true)),
                        new Group("treated", new Counts(inTreatment, true)));
    }

    /** The coefficients of the logistic model, the intercept first. */
    double[] coefficients() {
        return model.coefficients(design.size());
    }
}
