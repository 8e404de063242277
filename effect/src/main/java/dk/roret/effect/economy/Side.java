package dk.roret.effect.economy;

import dk.roret.effect.register.MatchedStart;
import dk.roret.effect.register.MatchedStart.Followed;
import java.util.List;
import java.util.function.Function;

/**
 * One side of an offer's trials, and what its weeks on support cost when every start has kroner of its own for each week.
 *
 * <p>The cost of week t is S(t), the share still on support, times the mean kroner of those still followed there. Where all
 * kroner are alike that is the rate times the restricted mean; where they are not, it weighs each person seen by the
 * inverse of the chance of being followed so long, which Kaplan and Meier's curve holds (S = at risk / n / that chance).
 */
final class Side {
    private final List<MatchedStart> starts;
    private final Function<MatchedStart, List<Followed>> members;
    private final int horizon;

    /** Who is still on support and followed at the end of each week, for each start. */
    private final double[][] staying;

    private final double[] atRisk;
    private final double[] stay;
    private final double[] share;

    Side(List<MatchedStart> starts, Function<MatchedStart, List<Followed>> members, int horizon) {
        this.starts = starts;
        this.members = members;
        this.horizon = horizon;
        staying = new double[starts.size()][horizon];
        atRisk = new double[horizon];
        stay = new double[horizon];
        share = new double[horizon];
        var left = new double[horizon];
        for (int i = 0; i < starts.size(); i++) {
            for (var member : members.apply(starts.get(i))) {
                for (int t = 0; t < Math.min(horizon, seenUntil(member)); t++) {
                    staying[i][t] += member.weight();
                }
                if (member.left() && member.weeks() < horizon) {
                    left[member.weeks()] += member.weight();
                }
            }
            for (int t = 0; t < horizon; t++) {
                stay[t] += staying[i][t];
            }
        }
        double s = 1;
        for (int t = 0; t < horizon; t++) {
            atRisk[t] = stay[t] + left[t];
            s *= atRisk[t] > 0 ? stay[t] / atRisk[t] : 1;
            share[t] = s;
        }
    }

    /** Known to be on support in the weeks before this; somebody last seen there still was when last seen. */
    private static int seenUntil(Followed member) {
        return member.left() ? member.weeks() : member.weeks() + 1;
    }

    /** With kroner for each start and week. */
    Costs costs(double[][] kroner) {
        return new Costs(kroner);
    }

    /** What the weeks on support cost, as a mean over the starts. */
    final class Costs {
        private final double[][] kroner;
        private final double[] mean = new double[horizon];
        private double value;

        /** By week: what a small rise of the curve there moves, from that week on. */
        private final double[] later = new double[horizon + 1];

        private Costs(double[][] kroner) {
            this.kroner = kroner;
            for (int t = horizon - 1; t >= 0; t--) {
                mean[t] = mean(t);
                later[t] = later[t + 1] + share[t] * mean[t];
            }
            value = later[0];
        }

        private double mean(int t) {
            double sum = 0;
            for (int i = 0; i < kroner.length; i++) {
                sum += (stay[t] > 0 ? staying[i][t] : 1) * kroner[i][t];
            }
            return sum / (stay[t] > 0 ? stay[t] : kroner.length);
        }

        double value() {
            return value;
        }

        /**
         * Adds what each person moves the value.
         *
         * <p>Kroner belong to who began, whichever side is looked at: that one start's kroner lie above the mean of all
         * moves the comparisons' side too, and goes to the account of the one who began.
         */
        void addInfluence(double sign, double[] byPerson, Function<Integer, Integer> place) {
            for (int i = 0; i < starts.size(); i++) {
                double own = 0;
                double carriedOn = 0;
                var excess = new double[horizon + 1];
                for (int t = 0; t < horizon; t++) {
                    double above = kroner[i][t] - mean[t];
                    boolean followed = stay[t] > 0;
                    own += followed ? share[t] / starts.size() * above : 0;
                    carriedOn += followed ? 0 : share[t] / starts.size() * above;
                    excess[t + 1] = excess[t] + (followed ? share[t] / stay[t] * above : 0);
                }
                int who = starts.get(i).participant().person();
                byPerson[place.apply(who)] += sign * (own + carriedOn);
                for (var member : members.apply(starts.get(i))) {
                    double moves = ofCurve(member) + excess[Math.min(horizon, seenUntil(member))];
                    byPerson[place.apply(member.person())] += sign * member.weight() * (moves - own);
                }
            }
        }

        /** By the curve alone: the infinitesimal jackknife of Kaplan and Meier's S. */
        private double ofCurve(Followed member) {
            double moves = 0;
            for (int t = 0; t < Math.min(horizon, seenUntil(member)); t++) {
                double left = atRisk[t] - stay[t];
                moves += stay[t] > 0 && left > 0 ? left / (atRisk[t] * stay[t]) * later[t] : 0;
            }
            boolean leaves = member.left() && member.weeks() < horizon;
            return leaves ? moves - later[member.weeks()] / atRisk[member.weeks()] : moves;
        }
    }
}
