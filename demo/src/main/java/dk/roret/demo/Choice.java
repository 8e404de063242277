package dk.roret.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is chosen for which offer in a week. It sees the traits that the package shows and nothing else: not luck,
 * not earlier courses, not the caseworker. At most one offer is begun in a week.
 */
final class Choice {

    private static final int NOBODY = -1;

    private final Offers offers;
    private final List<String> intakes = new ArrayList<>();
    private final List<double[][]> factors = new ArrayList<>();
    private final int[][][] pools;
    private final double[][] poolRates;

    Choice(Offers offers) {
        this.offers = offers;
        readFactors();
        int groups = Group.values().length;
        pools = new int[groups][intakes.size()][];
        poolRates = new double[groups][intakes.size()];
        for (Group group : Group.values()) {
            for (int intake = 0; intake < intakes.size(); intake++) {
                fill(group, intake);
            }
        }
    }

    private void readFactors() {
        Map<String, Integer> known = new HashMap<>();
        for (Table.Row row : Table.read("intake.csv")) {
            int intake = known.computeIfAbsent(row.text("intake"), name -> {
                double[][] byTrait = new double[Trait.values().length][];
                for (Trait trait : Trait.values()) {
                    byTrait[trait.ordinal()] = new double[trait.size()];
                    Arrays.fill(byTrait[trait.ordinal()], 1);
                }
                intakes.add(name);
                factors.add(byTrait);
                return intakes.size() - 1;
            });
            Trait trait = Trait.named(row.text("trait"));
            factors.get(intake)[trait.ordinal()][trait.index(row.text("value"))] = row.number("factor");
        }
    }

    private void fill(Group group, int intake) {
        List<Integer> pool = new ArrayList<>();
        double rate = 0;
        for (int i = 0; i < offers.all().size(); i++) {
            Offer offer = offers.get(i);
            if (!intakes.contains(offer.intake())) {
                throw new IllegalStateException(offer.id() + " has an unknown intake, " + offer.intake());
            }
            if (offer.intake().equals(intakes.get(intake)) && offer.groups().contains(group)) {
                pool.add(i);
                rate += offer.rate() / 1000;
            }
        }
        pools[group.ordinal()][intake] =
                pool.stream().mapToInt(Integer::intValue).toArray();
        poolRates[group.ordinal()][intake] = rate;
    }

    /** The offer that somebody is chosen for in this week, or a negative number. */
    int choose(Person person, State state, int week, long day, int quarter, Draw draw) {
        @Nullable Group group = Group.of(state);
        if (group == null) {
            return NOBODY;
        }
        double left = draw.next();
        for (int intake = 0; intake < intakes.size(); intake++) {
            double rate = poolRates[group.ordinal()][intake];
            if (rate > 0) {
                double chance = rate * factor(factors.get(intake), person, state, week, day, quarter);
                if (left < chance) {
                    return pick(pools[group.ordinal()][intake], rate * left / chance, week);
                }
                left -= chance;
            }
        }
        return NOBODY;
    }

    private int pick(int[] pool, double left, int week) {
        double rest = left;
        for (int offer : pool) {
            rest -= offers.get(offer).rate() / 1000;
            if (rest < 0) {
                return offers.get(offer).isOpen(week) ? offer : NOBODY;
            }
        }
        return NOBODY;
    }

    private static double factor(double[][] by, Person person, State state, int week, long day, int quarter) {
        return by[Trait.SEX.ordinal()][Trait.sex(person)]
                * by[Trait.AGE.ordinal()][Trait.age(person, day)]
                * by[Trait.EDUCATION.ordinal()][person.education()]
                * by[Trait.PRIOR.ordinal()][Trait.prior(state)]
                * by[Trait.ELAPSED.ordinal()][Trait.elapsed(state, week)]
                * by[Trait.QUARTER.ordinal()][quarter];
    }
}
