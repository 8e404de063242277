package dk.roret.effect;

import java.util.List;

/**
 * The log-rank test of k groups, stratified or not, with the hypergeometric variance; risk sets respect late entry. Strata
 * are added one by one, so that there may be a million of them.
 */
public final class LogRank {
    private final double[] score;
    private final double[][] variance;

    public LogRank(int groups) {
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
        for (int i = 0; i < times.length; i++) {
            double n = 0;
            double d = 0;
            for (var table : tables) {
                n += table.get(i).n();
                d += table.get(i).exits();
            }
            if (d > 0) {
                addTime(tables, i, n, d);
            }
        }
    }

    private void addTime(List<List<AtRisk>> tables, int i, double n, double d) {
        double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
        for (int g = 0; g < score.length; g++) {
            double share = tables.get(g).get(i).n() / n;
            score[g] += tables.get(g).get(i).exits() - d * share;
            for (int h = 0; h < score.length; h++) {
                double other = tables.get(h).get(i).n() / n;
                variance[g][h] += spread * share * ((g == h ? 1 : 0) - other);
            }
        }
    }

    public ChiSquare result() {
        return ChiSquare.ofScores(score, variance);
    }
}
