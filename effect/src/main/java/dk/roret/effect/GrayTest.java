package dk.roret.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gray's test (1988, rho 0) that a cause has the same incidence in k groups while other causes compete. It compares the
 * hazards of the sub-distribution: those who left by another cause stay in the risk set, R = n·(1-F(t-))/S(t-). Not for
 * late entry and not for weights.
 */
public final class GrayTest {
    private final int groups;
    private final double[] times;
    private final List<List<AtRisk>> tables;
    private final List<double[]> exits;
    private final double[] survival;
    private final double[] incidence;
    private final double[] score;
    private final double[][] drift;
    private final List<Increment> increments = new ArrayList<>();
    private double pooled;

    /**
     * What one group adds to the variance at one time: the weights of its own score and of the drift still to come, and the
     * variance of the increment.
     */
    private record Increment(double[] own, double share, double[] drifted, int group, double variance) {}

    private GrayTest(List<Counts> groups, int cause) {
        this.groups = groups.size();
        times = Counts.union(groups);
        tables = groups.stream().map(group -> group.atRisk(times)).toList();
        exits = groups.stream().map(group -> group.exits(cause, times)).toList();
        survival = new double[this.groups];
        Arrays.fill(survival, 1);
        incidence = new double[this.groups];
        score = new double[this.groups];
        drift = new double[this.groups][this.groups];
    }

    /**
     * @param groups in any order, two or more, each with at least one person
     * @return with as many degrees of freedom as there are groups but one; nothing is tested where the scores vary in fewer
     *     directions, as where a group was gone before anybody left
     */
    public static ChiSquare of(List<Counts> groups, int cause) {
        if (groups.stream().anyMatch(group -> group.weighted() || group.lateEntry())) {
            throw new IllegalArgumentException("Gray's test is neither for weights nor for late entry");
        }
        return new GrayTest(groups, cause).test();
    }

    private ChiSquare test() {
        for (int i = 0; i < times.length; i++) {
            step(i);
        }
        var variance = new double[groups][groups];
        for (var increment : increments) {
            int k = increment.group();
            for (int g = 0; g < groups; g++) {
                for (int h = 0; h < groups; h++) {
                    variance[g][h] += increment.variance() * weight(increment, g, k) * weight(increment, h, k);
                }
            }
        }
        int free = groups - 1;
        var test = ChiSquare.ofScores(score, variance);
        return test.df() == free ? test : new ChiSquare(null, free, null, null);
    }

    private double weight(Increment increment, int g, int k) {
        return increment.own()[g] + increment.share() * (drift[g][k] - increment.drifted()[g]);
    }

    private void step(int i) {
        double ofCause = 0;
        double ofOther = 0;
        double atRisk = 0;
        double inSubDistribution = 0;
        for (int g = 0; g < groups; g++) {
            var at = tables.get(g).get(i);
            ofCause += exits.get(g)[i];
            ofOther += at.exits() - exits.get(g)[i];
            if (at.n() > 0) {
                atRisk += at.n() / survival[g];
                inSubDistribution += at.n() * (1 - incidence[g]) / survival[g];
            }
        }
        if (ofCause + ofOther == 0) {
            return;
        }
        double before = pooled;
        pooled += ofCause / atRisk;
        var contrast = contrasts(i, atRisk);
        for (int g = 0; g < groups; g++) {
            var at = tables.get(g).get(i);
            if (at.n() > 0) {
                score[g] += exits.get(g)[i] - ofCause * at.n() * (1 - incidence[g]) / survival[g] / inSubDistribution;
            }
            for (int k = 0; k < groups && ofCause > 0; k++) {
                drift[g][k] += contrast[g][k] == 0 ? 0 : contrast[g][k] * ofCause / (atRisk * (1 - before));
            }
        }
        for (int k = 0; k < groups; k++) {
            var at = tables.get(k).get(i);
            if (at.n() > 0) {
                stepGroup(k, i, at, ofCause, atRisk, column(contrast, k));
            }
        }
    }

    private void stepGroup(int k, int i, AtRisk at, double ofCause, double atRisk, double[] own) {
        double previous = survival[k];
        double ofOther = at.exits() - exits.get(k)[i];
        survival[k] = previous * (at.n() - at.exits()) / at.n();
        incidence[k] += previous * exits.get(k)[i] / at.n();
        double others = survival[k] > 0 ? (1 - pooled) / survival[k] : 0;
        var drifted = column(drift, k);
        if (ofCause > 0) {
            double ties = ofCause > 1 ? 1 - (ofCause - 1) / (atRisk * previous - 1) : 1;
            double variance = ties * previous * ofCause / (atRisk * at.n());
            increments.add(new Increment(own, 1 - others, drifted, k, variance));
        }
        if (ofOther > 0 && survival[k] > 0) {
            double ties = ofOther > 1 ? 1 - (ofOther - 1) / (at.n() - 1) : 1;
            double variance = ties * previous * previous * ofOther / (at.n() * at.n());
            increments.add(new Increment(new double[groups], others, drifted, k, variance));
        }
    }

    /** How the score of one group moves with the hazard of another. */
    private double[][] contrasts(int i, double atRisk) {
        var contrast = new double[groups][groups];
        for (int g = 0; g < groups; g++) {
            for (int k = 0; k < groups; k++) {
                double ng = tables.get(g).get(i).n();
                double nk = tables.get(k).get(i).n();
                if (ng > 0 && nk > 0) {
                    contrast[g][k] = ng / survival[g] * ((g == k ? 1 : 0) - nk / survival[k] / atRisk);
                }
            }
        }
        return contrast;
    }

    private double[] column(double[][] matrix, int k) {
        var column = new double[groups];
        for (int g = 0; g < groups; g++) {
            column[g] = matrix[g][k];
        }
        return column;
    }
}
