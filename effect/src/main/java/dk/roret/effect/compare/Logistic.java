package dk.roret.effect.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression by maximum likelihood: Newton's method on an orthonormal basis of the columns, to full precision, so
 * that age cubed in a model of dollars does no harm.
 */
public final class Logistic {
    private static final int STEPS = 60;

    /** How often a step is halved at most, and what the likelihood may lose by rounding, relatively. */
    private static final int HALVINGS = 30;

    private static final double ROUNDING = 1e-12;

    /** A direction that the rows say less about than this (a quarter is the most that one can) has no finite best. */
    private static final double NO_INFORMATION = 1e-13;

    private final List<double[]> columns;
    private final Orthonormal design;
    private final double[] outcome;
    private final double[] logOdds;
    private final double[] onBasis;

    private Logistic(List<double[]> columns, Orthonormal design, double[] outcome, double[] onBasis) {
        this.columns = columns;
        this.design = design;
        this.outcome = outcome;
        this.onBasis = onBasis;
        logOdds = Orthonormal.combined(design.basis(), onBasis, outcome.length);
    }

    /**
     * @param covariates columns of one value for each row; an intercept is put before them
     * @param outcome 0 or 1, both at least once
     * @throws ArithmeticException where no finite coefficients fit best: the columns tell the two outcomes apart
     */
    public static Logistic fit(List<double[]> covariates, double[] outcome) {
        var all = new ArrayList<double[]>();
        var intercept = new double[outcome.length];
        Arrays.fill(intercept, 1);
        all.add(intercept);
        all.addAll(covariates);
        var design = new Orthonormal(all);
        var basis = design.basis();
        int n = outcome.length;
        var model = new Logistic(all, design, outcome, new double[basis.size()]);
        for (int step = 0; step < STEPS; step++) {
            var move = Cholesky.solve(model.information(), score(basis, outcome, model.fitted()));
            var next = model.climbed(move);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double moved = Math.abs(next.logOdds[i] - model.logOdds[i]);
                largest = Math.max(largest, moved / Math.max(1, Math.abs(next.logOdds[i])));
            }
            model = next;
            if (largest < 1e-9) {
                Cholesky.check(model.information(), NO_INFORMATION);
                return model;
            }
        }
        throw new ArithmeticException("no finite coefficients fit best");
    }

    /** A step on, or so much less of it that the likelihood does not fall: the top may lie between. */
    private Logistic climbed(double[] move) {
        double least = logLikelihood() * (1 + ROUNDING);
        double share = 1;
        for (int halving = 0; ; halving++, share /= 2) {
            var coefficients = onBasis.clone();
            Orthonormal.addTo(coefficients, move, share);
            var next = new Logistic(columns, design, outcome, coefficients);
            if (halving == HALVINGS || next.logLikelihood() >= least) {
                return next;
            }
        }
    }

    private static double[] score(List<double[]> basis, double[] outcome, double[] fitted) {
        var residual = outcome.clone();
        Orthonormal.addTo(residual, fitted, -1);
        return basis.stream()
                .mapToDouble(column -> Orthonormal.dot(column, residual))
                .toArray();
    }

    /** The Fisher information in the basis. */
    double[][] information() {
        var basis = design.basis();
        var fitted = fitted();
        int k = basis.size();
        var information = new double[k][k];
        for (int a = 0; a < k; a++) {
            var weighted = basis.get(a).clone();
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] *= fitted[i] * (1 - fitted[i]);
            }
            for (int b = 0; b <= a; b++) {
                information[a][b] = Orthonormal.dot(weighted, basis.get(b));
                information[b][a] = information[a][b];
            }
        }
        return information;
    }

    List<double[]> basis() {
        return design.basis();
    }

    /** The intercept and then the covariates as they were given. */
    List<double[]> columns() {
        return columns;
    }

    /** The probability p of each row. */
    public double[] fitted() {
        return Arrays.stream(logOdds).map(l -> 1 / (1 + Math.exp(-l))).toArray();
    }

    /** p/(1-p) of each row, precise where p is next to 1. */
    public double[] odds() {
        return Arrays.stream(logOdds).map(Math::exp).toArray();
    }

    /** Of the intercept and then the columns as they were given; 0 where a column is made up by those before it. */
    public double[] coefficients() {
        return design.onColumns(onBasis, columns.size());
    }

    /** Of the {@link #coefficients()}, from the inverse of the Fisher information; 0 where a column was left out. */
    public double[] stdErrors() {
        var information = information();
        var moves = new double[onBasis.length][];
        for (int k = 0; k < moves.length; k++) {
            var unit = new double[onBasis.length];
            unit[k] = 1;
            moves[k] = design.onColumns(unit, columns.size());
        }
        var errors = new double[columns.size()];
        for (int j = 0; j < errors.length; j++) {
            var row = new double[onBasis.length];
            for (int k = 0; k < row.length; k++) {
                row[k] = moves[k][j];
            }
            errors[j] = Math.sqrt(Orthonormal.dot(row, Cholesky.solve(information, row)));
        }
        return errors;
    }

    public double logLikelihood() {
        double sum = 0;
        for (int i = 0; i < logOdds.length; i++) {
            double against = outcome[i] == 1 ? -logOdds[i] : logOdds[i];
            sum -= against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
        }
        return sum;
    }
}
