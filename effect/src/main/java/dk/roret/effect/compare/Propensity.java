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
    private final double[] treated;
    /** 1 for who is compared, 0 for who is trimmed. */
    private final double[] kept;

    private final double[] weight;
    private final @Nullable Logistic model;

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
        kept = new double[sample.size()];
        Arrays.fill(kept, 1);
        weight = treated.clone();
        double share = Arrays.stream(treated).average().orElse(0);
        if (share == 0 || share == 1) {
            model = null;
            return;
        }
        model = Logistic.fit(covariates.stream().map(sample::column).toList(), treated);
        var fitted = model.fitted();
        var odds = model.odds();
        for (int i = 0; i < weight.length; i++) {
            kept[i] = fitted[i] < trim || fitted[i] > 1 - trim ? 0 : 1;
            weight[i] = kept[i] * (treated[i] == 1 ? 1 : odds[i]);
        }
    }

    /** How many rows were left out for a probability near 0 or 1. */
    public long trimmed() {
        return Arrays.stream(kept).filter(k -> k == 0).count();
    }

    @Override
    public Size size() {
        long all = 0;
        long matched = 0;
        long matchedControls = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weight.length; i++) {
            boolean in = kept[i] == 1;
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
        if (model == null || size.matchedTreated() == 0 || size.matchedControls() == 0) {
            return null;
        }
        var effects = new MeanEffects(model, treated, fromTheFirst(sample.column("outcome")), kept);
        return switch (estimator) {
            case WEIGHTED -> effects.weighted(MeanEffects.On.THE_TREATED);
            case DOUBLY_ROBUST -> effects.doublyRobust(MeanEffects.On.THE_TREATED);
        };
    }

    /** No difference depends on where values are counted from; nothing is lost so where all are large or the same. */
    private static double[] fromTheFirst(double[] values) {
        return Arrays.stream(values).map(value -> value - values[0]).toArray();
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
        return List.of(
                new Group("control", new Counts(control, true)), new Group("treated", new Counts(inTreatment, true)));
    }
}
