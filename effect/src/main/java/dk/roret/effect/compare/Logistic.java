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

    /** A direction that the rows say less about than this (a quarter is the most that one can) has no finite best. */
    private static final double NO_INFORMATION = 1e-13;

    private final Orthonormal design;
    private final int columns;
    private final double[] outcome;
    private final double[] fitted;
    private final double[] onBasis;

    private Logistic(Orthonormal design, int columns, double[] outcome, double[] onBasis) {
        this.design = design;
        this.columns = columns;
        this.outcome = outcome;
        this.onBasis = onBasis;
        fitted = fitted(design.basis(), onBasis, outcome.length);
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
        var coefficients = new double[basis.size()];
        for (int step = 0; step < STEPS; step++) {
            var fitted = fitted(basis, coefficients, n);
            var move = Cholesky.solve(information(basis, fitted), score(basis, outcome, fitted));
            double largest = 0;
            for (double moved : Orthonormal.combined(basis, move, n)) {
                largest = Math.max(largest, Math.abs(moved));
            }
            double brake = largest > 5 ? 5 / largest : 1;
            for (int k = 0; k < move.length; k++) {
                coefficients[k] += brake * move[k];
            }
            if (largest < 1e-9) {
                var model = new Logistic(design, all.size(), outcome, coefficients);
                Cholesky.check(model.information(), NO_INFORMATION);
                return model;
            }
        }
        throw new ArithmeticException("no finite coefficients fit best");
    }

    private static double[] fitted(List<double[]> basis, double[] coefficients, int n) {
        var fitted = Orthonormal.combined(basis, coefficients, n);
        for (int i = 0; i < n; i++) {
            fitted[i] = 1 / (1 + Math.exp(-fitted[i]));
        }
        return fitted;
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
        return information(design.basis(), fitted);
    }

    private static double[][] information(List<double[]> basis, double[] fitted) {
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

    /** The probability of each row. */
    public double[] fitted() {
        return fitted.clone();
    }

    /** Of the intercept and then the columns as they were given; 0 where a column is made up by those before it. */
    public double[] coefficients() {
        return design.onColumns(onBasis, columns);
    }

    /** Of the {@link #coefficients()}, from the inverse of the Fisher information; 0 where a column was left out. */
    public double[] stdErrors() {
        var information = information();
        var moves = new double[onBasis.length][];
        for (int k = 0; k < moves.length; k++) {
            var unit = new double[onBasis.length];
            unit[k] = 1;
            moves[k] = design.onColumns(unit, columns);
        }
        var errors = new double[columns];
        for (int j = 0; j < columns; j++) {
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
        for (int i = 0; i < fitted.length; i++) {
            sum += outcome[i] == 1 ? Math.log(fitted[i]) : Math.log1p(-fitted[i]);
        }
        return sum;
    }
}
