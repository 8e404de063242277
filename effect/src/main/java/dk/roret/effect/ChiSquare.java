package dk.roret.effect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A test statistic that is chi-square distributed where nothing is going on.
 *
 * @param chiSquare null, and the probabilities with it, where nothing could be tested
 * @param df degrees of freedom
 * @param pValue the probability of as much or more by chance; 0 where it is smaller than a double can be
 * @param lnP its natural logarithm, right where it is too small for a double
 */
public record ChiSquare(
        @Nullable Double chiSquare,
        int df,
        @Nullable Double pValue,
        @Nullable Double lnP) {
    static ChiSquare of(double statistic, int df) {
        if (df < 1) {
            return new ChiSquare(null, 0, null, null);
        }
        double lnP = logUpperTail(statistic, df);
        return new ChiSquare(statistic, df, Math.exp(lnP), lnP);
    }

    /**
     * The test of scores with expectation 0: scores' · inverse(covariance) · scores. Directions without variance are left
     * out and lower the degrees of freedom. Where scores add up to 0, the one that varies most is taken last: what is left
     * of it is then nothing, and not what rounding made of the little ones.
     */
    static ChiSquare ofScores(double[] scores, double[][] covariance) {
        var left = scores.clone();
        var v = new double[scores.length][];
        Arrays.setAll(v, i -> covariance[i].clone());
        var order = IntStream.range(0, v.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> covariance[i][i]))
                .toList();
        double statistic = 0;
        int df = 0;
        for (int next = 0; next < v.length; next++) {
            int i = order.get(next);
            if (v[i][i] <= covariance[i][i] * 1e-10) {
                continue;
            }
            df++;
            statistic += left[i] * left[i] / v[i][i];
            var rest = order.subList(next + 1, v.length);
            for (int j : rest) {
                double share = v[j][i] / v[i][i];
                left[j] -= share * left[i];
                for (int k : rest) {
                    v[j][k] -= share * v[i][k];
                }
            }
        }
        return of(statistic, df);
    }

    /**
     * ln Q(df/2, x/2), the upper tail, from Q(a+1, y) = Q(a, y) + y^a·exp(-y)/Γ(a+1) with Q(1/2, y) = erfc(√y) and Q(1, y) =
     * exp(-y). All terms are positive; exp(-y) is kept outside so that nothing underflows.
     */
    static double logUpperTail(double x, int df) {
        double y = x / 2;
        if (y == 0) {
            return 0;
        }
        double a = df % 2 == 1 ? 0.5 : 1;
        double logTerm = df % 2 == 1 ? 0.5 * Math.log(y) - Math.log(Math.sqrt(Math.PI) / 2) : Math.log(y);
        double logScale = 0;
        double sum = df % 2 == 1 ? scaledErfc(Math.sqrt(y)) : 1;
        for (; a < df / 2.0; a++) {
            if (logTerm - logScale > 600) {
                sum *= Math.exp(logScale - logTerm);
                logScale = logTerm;
            }
            sum += Math.exp(logTerm - logScale);
            logTerm += Math.log(y) - Math.log(a + 1);
        }
        return Math.min(0, Math.log(sum) + logScale - y);
    }

    /** exp(z²)·erfc(z) for z ≥ 0: by the series of Kummer below 2, by the continued fraction of Laplace above. */
    static double scaledErfc(double z) {
        if (z < 2) {
            double term = 2 * z / Math.sqrt(Math.PI);
            double sum = term;
            for (int k = 1; term > sum * 1e-18; k++) {
                term *= 2 * z * z / (2 * k + 1);
                sum += term;
            }
            return Math.exp(z * z) - sum;
        }
        double fraction = z;
        for (int k = 200; k > 0; k--) {
            fraction = z + k / 2.0 / fraction;
        }
        return 1 / (fraction * Math.sqrt(Math.PI));
    }
}
