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
 * <p>The week is never loosened. Whoever is on support in a week is there once, whatever comes later, so chance alone tells
 * those who begin from those of their kind who do not. Over several weeks those who stay long would be there more often; and to
 * look for a week in which there is somebody is to choose by who stayed. Where nobody of the same kind is there in the week,
 * the nearest kinds are looked at, on the same benefit and in the same category (see {@link Kinds}).
 *
 * @param treated indices into the person-weeks, with at least one comparison
 * @param alike how many of them are compared with their own kind
 * @param alone how many began the offer without anybody to compare with
 * @param controls indices into the person-weeks; a week that is compared with several kinds stands once for each
 * @param weights of the controls: one for each start, shared among those it is compared with
 */
record Trials(List<Integer> treated, int alike, int alone, int[] controls, double[] weights) {
    /** @param starts indices into the person-weeks: the weeks in which somebody begins the offer for the first time */
    static Trials of(Register register, PersonWeeks all, int offer, List<Integer> starts) {
        return new Draft(register, all, offer).of(starts);
    }

    private record Place(int week, int kind) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return week != other.week ? Integer.compare(week, other.week) : Integer.compare(kind, other.kind);
        }
    }

    private static final class Draft {
        private final Register register;
        private final PersonWeeks all;
        private final int offer;
        private final Column controls = new Column();
        private final List<Integer> treated = new ArrayList<>();
        private int alike;
        private int alone;
        private double[] weights = new double[1024];

        Draft(Register register, PersonWeeks all, int offer) {
            this.register = register;
            this.all = all;
            this.offer = offer;
        }

        Trials of(List<Integer> starts) {
            Map<Place, List<Integer>> places = new TreeMap<>();
            for (int i : starts) {
                var place = new Place(all.week(i), all.kindOf(all.person(i), all.week(i)));
                places.computeIfAbsent(place, p -> new ArrayList<>()).add(i);
            }
            places.forEach(this::compare);
            return new Trials(treated, alike, alone, controls.values(), Arrays.copyOf(weights, controls.size()));
        }

        private void compare(Place place, List<Integer> begun) {
            int before = controls.size();
            addOthers(place.week(), place.kind());
            if (controls.size() > before) {
                alike += begun.size();
            } else {
                addNearest(place);
            }
            int found = controls.size() - before;
            if (found == 0) {
                alone += begun.size();
                return;
            }
            treated.addAll(begun);
            if (controls.size() > weights.length) {
                weights = Arrays.copyOf(weights, controls.size() * 2);
            }
            Arrays.fill(weights, before, controls.size(), (double) begun.size() / found);
        }

        private void addNearest(Place place) {
            int before = controls.size();
            for (int[] equallyFar : all.kinds().near(place.kind())) {
                for (int kind : equallyFar) {
                    addOthers(place.week(), kind);
                }
                if (controls.size() > before) {
                    return;
                }
            }
        }

        /** Those of a kind who are there in the week and have not begun the offer, nor begin it. */
        private void addOthers(int week, int kind) {
            all.eachIn(week, kind, i -> {
                var person = register.people().get(all.person(i));
                if (person.participations().isEmpty() || !person.hasBegun(offer, week)) {
                    controls.add(i);
                }
            });
        }
    }
}
