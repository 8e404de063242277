package dk.roret.effect.economy;

import dk.roret.effect.Difference;
import dk.roret.effect.economy.Value.Kroner;
import dk.roret.effect.register.MatchedStart;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.table.BadInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts kroner on what an offer did to those who began it. */
record Valuation(Courses courses, BenefitRates rates, RefundLaw law, LocalDate observedFrom, int horizon) {
    /** The whole benefit in each week from the start, and the municipality's part of it. */
    private record Profile(double[] whole, double[] municipal, double stateShare, boolean uncertain, boolean own) {}

    /** @param starts at least one */
    Value of(OfferEffect effect, List<MatchedStart> starts) {
        Map<Integer, Integer> people = new HashMap<>();
        for (var start : starts) {
            people.putIfAbsent(start.participant().person(), people.size());
            start.comparisons().forEach(c -> people.putIfAbsent(c.person(), people.size()));
        }
        var with = new Side(starts, start -> List.of(start.participant()), horizon);
        var without = new Side(starts, MatchedStart::comparisons, horizon);
        var profiles = starts.stream().map(this::profile).toList();
        var ones = new double[starts.size()][horizon];
        for (var row : ones) {
            Arrays.fill(row, 1);
        }
        var bills = new Bills(effect, starts, people);
        var saved = new EnumMap<Payer, Linear>(Payer.class);
        for (var payer : Payer.values()) {
            saved.put(payer, saved(with, without, kroner(profiles, payer), people));
        }
        var kroner = new ArrayList<Kroner>();
        saved.forEach((payer, linear) -> kroner.add(kroner(payer, linear, bills.cost)));
        var steps = new TreeMap<Double, Integer>();
        profiles.forEach(profile -> steps.merge(100 * profile.stateShare(), 1, Integer::sum));
        int own = (int) profiles.stream().filter(Profile::own).count();
        return new Value(
                saved(with, without, ones, people).difference(),
                List.copyOf(kroner),
                bills.summary(),
                steps,
                (int) profiles.stream().filter(Profile::uncertain).count(),
                own,
                starts.size() - own);
    }

    private static double[][] kroner(List<Profile> profiles, Payer payer) {
        var kroner = new double[profiles.size()][];
        for (int i = 0; i < kroner.length; i++) {
            var profile = profiles.get(i);
            kroner[i] = switch (payer) {
                case PUBLIC -> profile.whole();
                case MUNICIPALITY -> profile.municipal();
                case STATE -> {
                    var rest = profile.whole().clone();
                    for (int t = 0; t < rest.length; t++) {
                        rest[t] -= profile.municipal()[t];
                    }
                    yield rest;
                }
            };
        }
        return kroner;
    }

    private static Linear saved(Side with, Side without, double[][] kroner, Map<Integer, Integer> people) {
        var byPerson = new double[people.size()];
        var paid = with.costs(kroner);
        var wouldBePaid = without.costs(kroner);
        paid.addInfluence(-1, byPerson, person -> Objects.requireNonNull(people.get(person)));
        wouldBePaid.addInfluence(1, byPerson, person -> Objects.requireNonNull(people.get(person)));
        return new Linear(wouldBePaid.value() - paid.value(), byPerson);
    }

    private static Kroner kroner(Payer payer, Linear saved, @Nullable Linear cost) {
        if (cost == null || payer == Payer.STATE) {
            return new Kroner(payer, saved.difference(), null, null);
        }
        return new Kroner(
                payer,
                saved.difference(),
                saved.minus(cost).difference(),
                PerKrone.of(
                        saved.value(),
                        cost.value(),
                        saved.covariance(saved),
                        cost.covariance(cost),
                        saved.covariance(cost)));
    }

    private Profile profile(MatchedStart start) {
        var spells = courses.spells(start.citizen());
        var spell = courses.supportOn(start.citizen(), start.monday());
        if (spell == null) {
            throw new BadInput("spells.csv has no benefit for citizen_id " + start.citizen() + " on " + start.monday()
                    + ", though the citizen began an offer while on support then");
        }
        var count = new RefundWeeks(law, observedFrom);
        int number = count.number(spells, start.monday());
        int highest = count.highest(spells, start.monday());
        var amount = rates.inFolder() ? null : spell.weekly();
        var whole = new double[horizon];
        var municipal = new double[horizon];
        for (int t = 0; t < horizon; t++) {
            var monday = start.monday().plusWeeks(t);
            whole[t] = amount == null ? rates.weekly(spell.benefit(), monday) : amount;
            municipal[t] = whole[t] * (1 - law.stateShare(number + t, monday));
        }
        double now = law.stateShare(number, start.monday());
        return new Profile(whole, municipal, now, law.stateShare(highest, start.monday()) != now, amount != null);
    }

    /** What the starts of an offer cost. */
    private final class Bills {
        private final @Nullable Linear cost;
        private int billed;
        private int reckoned;
        private int notKnown;

        Bills(OfferEffect effect, List<MatchedStart> starts, Map<Integer, Integer> people) {
            var known = new double[starts.size()];
            double sum = 0;
            for (int i = 0; i < known.length; i++) {
                var kroner = kroner(effect.offer(), starts.get(i));
                known[i] = kroner == null ? Double.NaN : kroner;
                sum += kroner == null ? 0 : kroner;
            }
            int n = billed + reckoned;
            if (n == 0) {
                cost = null;
                return;
            }
            var byPerson = new double[people.size()];
            for (int i = 0; i < known.length; i++) {
                int person = Objects.requireNonNull(
                        people.get(starts.get(i).participant().person()));
                byPerson[person] += Double.isNaN(known[i]) ? 0 : (known[i] - sum / n) / n;
            }
            cost = new Linear(sum / n, byPerson);
        }

        /** The mean where the same citizen began the same offer twice in a week. */
        private @Nullable Double kroner(String offer, MatchedStart start) {
            var price = courses.price(offer);
            double sum = 0;
            int own = 0;
            int all = 0;
            for (var course : courses.of(start.citizen())) {
                if (course.offer().equals(offer) && course.monday().equals(start.monday())) {
                    var kroner = course.billed() != null || price == null ? course.billed() : price.of(course);
                    own += course.billed() == null ? 0 : 1;
                    all += kroner == null ? 0 : 1;
                    sum += kroner == null ? 0 : kroner;
                }
            }
            billed += own > 0 ? 1 : 0;
            reckoned += own == 0 && all > 0 ? 1 : 0;
            notKnown += all == 0 ? 1 : 0;
            return all == 0 ? null : (Double) (sum / all);
        }

        Cost summary() {
            Difference mean = cost == null ? null : cost.difference();
            return new Cost(mean, billed, reckoned, notKnown);
        }
    }
}
