package dk.roret.effect.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts one group of a matched table, one stratum after the other. */
final class Tally {
    /** Where the time stands in the first packing, with the cause after it. */
    private static final int UNTIL = 0;

    private static final int AFTER_CAUSE = 2;

    private final MatchedTable table;
    private final int group;
    private final int from;
    private final int to;
    private final List<Moments> moments = new ArrayList<>();
    private long treated;
    private long controls;
    private long matchedTreated;
    private long matchedControls;
    private long strataWithRows;
    private long strataMatched;
    private double weights;
    private double squares;
    private @Nullable CurveTally curves;

    /** The strata from one up to, but not including, another. */
    Tally(MatchedTable table, int group, int from, int to) {
        this.table = table;
        this.group = group;
        this.from = from;
        this.to = to;
    }

    /** The rows of all strata; in the first packing times and causes, in every one some of the covariates. */
    Tally count(Strata strata, Packing packing) {
        var counting = curves == null ? new CurveTally(packing, UNTIL) : null;
        if (counting != null) {
            countArms(strata);
        }
        var covariates = new CovariateTally(packing, counting == null ? 0 : AFTER_CAUSE);
        for (int s = from; s < to; s++) {
            if (strata.first(s) < strata.end(s)) {
                strata.sort(s);
                int nt = strata.treated(s);
                int nc = strata.end(s) - strata.first(s) - nt;
                double weight = weight(nt, nc);
                covariates.add(strata, s, nt, weight);
                if (counting != null && weight > 0) {
                    counting.add(strata, s, weight);
                    weights += weight * nc;
                    squares += weight * weight * nc;
                }
            }
        }
        if (counting != null) {
            counting.finish();
            curves = counting;
        }
        moments.addAll(covariates.moments());
        return this;
    }

    private void countArms(Strata strata) {
        for (int s = from; s < to; s++) {
            int nt = strata.treated(s);
            int nc = strata.end(s) - strata.first(s) - nt;
            treated += nt;
            controls += nc;
            strataWithRows += nt + nc > 0 ? 1 : 0;
            if (nt > 0 && nc > 0) {
                matchedTreated += nt;
                matchedControls += nc;
                strataMatched++;
            }
        }
    }

    /** Of a control; 0 where it has nobody to be compared with. A treated one weighs 1. */
    private double weight(int nt, int nc) {
        return nt == 0 || nc == 0 ? 0 : (double) nt / nc * matchedControls / matchedTreated;
    }

    MatchedGroup result() {
        var counted = requireNonNull(curves);
        var size = new Comparison.Size(
                treated, controls, matchedTreated, matchedControls, Comparison.effective(weights, squares));
        return new MatchedGroup(
                table.group().text().apply(group),
                size,
                strataWithRows,
                strataMatched,
                counted.groups(),
                counted.logRank(),
                moments.subList(0, table.covariates().size()).stream()
                        .map(Moments::balance)
                        .toList(),
                table.cost() == null ? null : moments.getLast().meanOfTreated());
    }
}
