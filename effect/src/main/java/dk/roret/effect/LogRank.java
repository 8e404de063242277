package dk.roret.effect;

import java.util.Arrays;
import java.util.List;

/**
 * The log-rank test of k groups, stratified or not, with the hypergeometric variance; risk sets respect late entry. Strata
 * are added one by one, so that there may be a million of them.
 */
public final class LogRank {
    private final double rho;
    private final double[] observed;
    private final double[] score;
    private final double[][] variance;

    public LogRank(int groups) {
        this(groups, 0);
    }

    /**
     * The family of Harrington and Fleming (1982): an exit weighs S(t-)^rho, S being the curve of all groups together in its
     * stratum.
     *
     * @param rho 0 is the log-rank test; 1 Peto and Peto's, where early exits weigh more
     */
    public LogRank(int groups, double rho) {
        this.rho = rho;
        observed = new double[groups];
        score = new double[groups];
        variance = new double[groups][groups];
    }

    /** The unstratified test. */
    public static ChiSquare of(List<Counts> groups) {
        var test = new LogRank(groups.size());
        test.add(groups);
        return test.result();
    }

    /** One stratum, with the groups in the same order every time; an empty group is allowed. */
    public void add(List<Counts> groups) {
        var times = Counts.union(groups);
        var tables = groups.stream().map(group -> group.atRisk(times)).toList();
        var atRisk = new double[groups.size()];
        var exits = new double[groups.size()];
        double survival = 1;
        for (int i = 0; i < times.length; i++) {
            for (int g = 0; g < exits.length; g++) {
                atRisk[g] = tables.get(g).get(i).n();
                exits[g] = tables.get(g).get(i).exits();
            }
            add(atRisk, exits, rho == 0 ? 1 : Math.pow(survival, rho));
            double left = Arrays.stream(exits).sum();
            survival *= left == 0 ? 1 : 1 - left / Arrays.stream(atRisk).sum();
        }
    }

    /** One time in one stratum: how many were at risk in each group just before it, and how many of them left. */
    public void add(double[] atRisk, double[] exits) {
        add(atRisk, exits, 1);
    }

    private void add(double[] atRisk, double[] exits, double weight) {
        double n = 0;
        double d = 0;
        for (int g = 0; g < observed.length; g++) {
            n += atRisk[g];
            d += exits[g];
        }
        if (d == 0) {
            return;
        }
        double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (int g = 0; g < observed.length; g++) {
            double share = atRisk[g] / n;
            observed[g] += weight * exits[g];
            score[g] += weight * (exits[g] - d * share);
            for (int h = 0; h < observed.length; h++) {
                variance[g][h] += spread * share * ((g == h ? 1 : 0) - atRisk[h] / n);
            }
        }
    }

    /** How many left in a group. */
    public double observed(int group) {
        return observed[group];
    }

    /** How many would have left there if all groups left alike. */
    public double expected(int group) {
        return observed[group] - score[group];
    }

    /** The variance of observed minus expected. */
    public double variance(int group) {
        return variance[group][group];
    }

    public ChiSquare result() {
        return ChiSquare.ofScores(score, variance);
    }
}
