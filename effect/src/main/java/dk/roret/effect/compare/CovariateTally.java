package dk.roret.effect.compare;

import java.util.ArrayList;
import java.util.List;

/** The covariates of one packing: whatever stands in it from a place on, up to the arm at the bottom. */
final class CovariateTally {
    private final Packing packing;
    private final int begin;
    private final List<Moments> moments = new ArrayList<>();

    CovariateTally(Packing packing, int begin) {
        this.packing = packing;
        this.begin = begin;
        for (int i = begin; i < packing.codes().size() - 1; i++) {
            moments.add(new Moments(packing.codes().get(i).value().applyAsDouble(0)));
        }
    }

    /**
     * The sorted rows of a stratum. Most covariates are what it was matched on, and so the same in all of them.
     *
     * @param weight of each control; 0 where the stratum has one arm only
     */
    void add(Strata strata, int stratum, int treated, double weight) {
        int first = strata.first(stratum);
        int end = strata.end(stratum);
        long differing = 0;
        for (int i = first + 1; i < end; i++) {
            differing |= strata.row(i) ^ strata.row(first);
        }
        for (int c = 0; c < moments.size(); c++) {
            if ((differing & packing.mask(begin + c)) == 0) {
                moments.get(c).add(value(strata.row(first), c), treated, end - first - treated, weight);
            } else {
                moments.get(c).add(packing, begin + c, strata, stratum, weight);
            }
        }
    }

    private double value(long row, int c) {
        return packing.codes().get(begin + c).value().applyAsDouble(packing.number(row, begin + c));
    }

    List<Moments> moments() {
        return moments;
    }
}
