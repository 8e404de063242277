package dk.roret.effect.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The row of trials of one offer: those who begin it in a week against those alike who do not, each followed from their own
 * week. Those who begin it later stay where they are: the question is now or not now.
 *
 * <p>A start is compared with those alike in the same week; where there is nobody, with those in the first week after it,
 * within the quarter, in which there is somebody. Looking ahead for the week, never back, and at one week only, keeps the
 * future out of the choice. To take every week of the quarter would count those who stay long more often, and somebody's
 * weeks before their own start are weeks that they are known to have stayed.
 *
 * @param treated indices into the person-weeks, with at least one comparison
 * @param alone how many began the offer without anybody to compare with
 * @param controls indices into the person-weeks
 * @param weights of the controls: one for each start, shared among those it is compared with
 */
record Trials(List<Integer> treated, int alone, int[] controls, double[] weights) {
    /** @param starts indices into the person-weeks: the weeks in which somebody begins the offer for the first time */
    static Trials of(Register register, PersonWeeks all, int offer, List<Integer> starts) {
        Map<Integer, List<Integer>> byStratum = new TreeMap<>();
        for (int i : starts) {
            byStratum
                    .computeIfAbsent(all.stratumOf(all.person(i), all.week(i)), s -> new ArrayList<>())
                    .add(i);
        }
        var treated = new ArrayList<Integer>();
        var controls = new Controls(all);
        byStratum.forEach((stratum, begun) -> {
            controls.next();
            all.eachIn(stratum, i -> {
                var person = register.people().get(all.person(i));
                if (person.participations().isEmpty() || !person.hasBegun(offer, all.week(i))) {
                    controls.add(i);
                }
            });
            for (int start : begun) {
                if (controls.share(start)) {
                    treated.add(start);
                }
            }
        });
        controls.next();
        return new Trials(treated, starts.size() - treated.size(), controls.indices(), controls.weights());
    }

    /** Columns that grow, a stratum at a time; the weeks of one person stand together and go forward. */
    private static final class Controls {
        private final PersonWeeks all;
        private int[] indices = new int[1024];
        private double[] weights = new double[1024];
        private int begin;
        private int size;

        Controls(PersonWeeks all) {
            this.all = all;
        }

        /** Drops what nobody in the last stratum was compared with. */
        void next() {
            int kept = begin;
            for (int c = begin; c < size; c++) {
                if (weights[c] > 0) {
                    indices[kept] = indices[c];
                    weights[kept++] = weights[c];
                }
            }
            begin = kept;
            size = kept;
        }

        void add(int index) {
            if (size == indices.length) {
                indices = Arrays.copyOf(indices, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            weights[size] = 0;
            indices[size++] = index;
        }

        /** @return whether there is anybody to compare a start with */
        boolean share(int start) {
            int week = Integer.MAX_VALUE;
            for (int c = begin; c < size; c++) {
                if (mayBeCompared(indices[c], start)) {
                    week = Math.min(week, all.week(indices[c]));
                }
            }
            int chosen = 0;
            for (int c = begin; c < size; c++) {
                chosen += mayBeCompared(indices[c], start) && all.week(indices[c]) == week ? 1 : 0;
            }
            for (int c = begin; c < size; c++) {
                if (mayBeCompared(indices[c], start) && all.week(indices[c]) == week) {
                    weights[c] += 1.0 / chosen;
                }
            }
            return chosen > 0;
        }

        private boolean mayBeCompared(int index, int start) {
            return all.person(index) != all.person(start) && all.week(index) >= all.week(start);
        }

        int[] indices() {
            return Arrays.copyOf(indices, size);
        }

        double[] weights() {
            return Arrays.copyOf(weights, size);
        }
    }
}
