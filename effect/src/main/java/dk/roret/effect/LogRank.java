package dk.roret.effect;

import java.util.List;

/**
 * The log-rank test of k groups, stratified or not, with the hypergeometric variance; risk sets respect late entry. Strata
 * are added one by one, so that there may be a million of them.
 */
public final class LogRank {
    private final double[] observed;
    private final double[] score;
    private final double[][] variance;

    public LogRank(int groups) {
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
        for (int i = 0; i < times.length; i++) {
            for (int g = 0; g < exits.length; g++) {
                atRisk[g] = tables.get(g).get(i).n();
                exits[g] = tables.get(g).get(i).exits();
            }
            add(atRisk, exits);
        }
    }

    /** One time in one stratum: how many were at risk in each group just before it, and how many of them left. */
    public void add(double[] atRisk, double[] exits) {
        double n = 0;
        double d = 0;
        for (int g = 0; g < observed.length; g++) {
            n += atRisk[g];
            d += exits[g];
        }
        if (d == 0) {
            return;
        }
        double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
        for (int g = 0; g < observed.length; g++) {
            double share = atRisk[g] / n;
            observed[g] += exits[g];
            score[g] += exits[g] - d * share;
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
