package dk.roret.effect.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * An orthonormal basis of the columns of a design matrix (Gram-Schmidt, twice, on columns scaled to their largest value).
 * Models are fitted in it, so that age cubed beside a yes/no does no harm. A column that the ones before it make up is
 * left out.
 */
final class Orthonormal {
    private static final double COLLINEAR = 1e-11;

    private final List<double[]> basis = new ArrayList<>();
    private final List<Integer> kept = new ArrayList<>();
    /** For each kept column, what it is made of in the basis. */
    private final List<double[]> made = new ArrayList<>();

    Orthonormal(List<double[]> columns) {
        for (int j = 0; j < columns.size(); j++) {
            add(j, columns.get(j).clone());
        }
    }

    private void add(int j, double[] column) {
        double scale = 0;
        for (double v : column) {
            scale = Math.max(scale, Math.abs(v));
        }
        if (scale == 0) {
            return;
        }
        for (int i = 0; i < column.length; i++) {
            column[i] /= scale;
        }
        double before = Math.sqrt(dot(column, column));
        var parts = new double[basis.size() + 1];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < basis.size(); k++) {
                double part = dot(basis.get(k), column);
                parts[k] += part;
                addTo(column, basis.get(k), -part);
            }
        }
        double norm = Math.sqrt(dot(column, column));
        if (norm <= COLLINEAR * before) {
            return;
        }
        for (int i = 0; i < column.length; i++) {
            column[i] /= norm;
        }
        parts[basis.size()] = norm;
        for (int k = 0; k < parts.length; k++) {
            parts[k] *= scale;
        }
        basis.add(column);
        kept.add(j);
        made.add(parts);
    }

    List<double[]> basis() {
        return basis;
    }

    /** From coefficients on the basis to coefficients on {@code columns} columns; 0 for those left out. */
    double[] onColumns(double[] onBasis, int columns) {
        var rest = onBasis.clone();
        var coefficients = new double[columns];
        for (int k = basis.size() - 1; k >= 0; k--) {
            double coefficient = rest[k] / made.get(k)[k];
            coefficients[kept.get(k)] = coefficient;
            for (int i = 0; i <= k; i++) {
                rest[i] -= coefficient * made.get(k)[i];
            }
        }
        return coefficients;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static void addTo(double[] sum, double[] column, double times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * column[i];
        }
    }

    static double[] combined(List<double[]> columns, double[] coefficients, int length) {
        var sum = new double[length];
        for (int k = 0; k < coefficients.length; k++) {
            addTo(sum, columns.get(k), coefficients[k]);
        }
        return sum;
    }
}
