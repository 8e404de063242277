package dk.roret.effect.compare;

import java.util.List;

/**
 * Logistic regression by maximum likelihood: Newton's method on an orthonormal basis of the columns, to full precision.
 *
 * @param fitted the probability of each row
 * @param onBasis the coefficients on the basis
 */
record Logistic(Orthonormal design, double[] fitted, double[] onBasis) {
    private static final int STEPS = 60;

    /**
     * @param columns the design, with the intercept first
     * @param outcome 0 or 1
     * @throws ArithmeticException where no finite coefficients fit best: the columns tell the two outcomes apart
     */
    static Logistic fit(List<double[]> columns, double[] outcome) {
        var design = new Orthonormal(columns);
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
                return new Logistic(design, fitted(basis, coefficients, n), coefficients);
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
    static double[][] information(List<double[]> basis, double[] fitted) {
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

    /** Coefficients on the columns as they were given; 0 where a column is made up by those before it. */
    double[] coefficients(int columns) {
        return design.onColumns(onBasis, columns);
    }
}
