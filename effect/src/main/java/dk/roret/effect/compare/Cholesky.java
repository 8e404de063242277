package dk.roret.effect.compare;

/** Solves symmetric positive definite equations. */
final class Cholesky {
    private Cholesky() {}

    /** @throws ArithmeticException where the matrix is not positive definite */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        var lower = factor(matrix, 0);
        var x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** @throws ArithmeticException where a pivot is not above {@code least} */
    static void check(double[][] matrix, double least) {
        factor(matrix, least);
    }

    private static double[][] factor(double[][] matrix, double least) {
        int n = matrix.length;
        var lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > least)) {
                    throw new ArithmeticException("not positive definite");
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }
}
