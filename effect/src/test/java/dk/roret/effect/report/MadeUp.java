package dk.roret.effect.report;

import dk.roret.effect.Difference;
import dk.roret.effect.Interval;
import dk.roret.effect.economy.Account;
import dk.roret.effect.economy.Composite;
import dk.roret.effect.economy.Composite.Ranks;
import dk.roret.effect.economy.Cost;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.OfferEconomy;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.economy.Pays;
import dk.roret.effect.economy.PerKrone;
import dk.roret.effect.economy.Value;
import dk.roret.effect.economy.Value.Kroner;
import dk.roret.effect.register.Course;
import dk.roret.effect.register.Course.Exits;
import dk.roret.effect.register.Course.Stay;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.OfferEffect.Courses;
import dk.roret.effect.register.OfferEffect.TraitBalance;
import dk.roret.effect.register.OfferEffect.WeeksSaved;
import dk.roret.effect.register.SelfSupport;
import dk.roret.effect.register.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Offers that are told to work and not to work without a register behind them. */
final class MadeUp {
    private MadeUp() {}

    static Judgement offer(String name, Verdict verdict, double weeks, double stdError) {
        return offer(name, null, verdict, weeks, stdError, 312, 298, new SelfSupport(255, 117, 34, 0));
    }

    static Judgement few(String name, int participants, int matched, SelfSupport selfSupport) {
        return offer(name, null, Verdict.NOT_YET_KNOWN, 1, 2, participants, matched, selfSupport);
    }

    static Judgement offer(
            String name,
            @Nullable String group,
            Verdict verdict,
            double weeks,
            double stdError,
            int participants,
            int matched,
            SelfSupport selfSupport) {
        var shrunken = new Difference(weeks, stdError);
        var effect = new OfferEffect(
                name,
                name,
                "mentor",
                group,
                participants,
                matched,
                matched,
                9000,
                List.of(new WeeksSaved(26, shrunken), new WeeksSaved(52, shrunken), new WeeksSaved(104, shrunken)),
                new Difference(0.16, 0.035),
                selfSupport,
                0.5,
                List.of(new TraitBalance("age", -0.3, 0.02), new TraitBalance("weeks_so_far", 1.8, -0.04)),
                shares(0.99),
                shares(0.98),
                group == null ? new Courses(course(matched, 0.99), course(2104, 0.98)) : null);
        return new Judgement(effect, shrunken, verdict, verdict == Verdict.NOT_YET_KNOWN ? (Long) 867L : null);
    }

    private static List<Double> shares(double weekly) {
        return IntStream.rangeClosed(0, 104)
                .mapToObj(week -> Math.pow(weekly, week))
                .toList();
    }

    static Course course(int people, double weekly) {
        var stays = new ArrayList<Stay>();
        for (int week = 0; week <= Course.WEEKS; week++) {
            double share = Math.pow(weekly, week);
            stays.add(new Stay(share, week == 0 ? null : new Interval(share - 0.01, share + 0.01)));
        }
        double left = 1 - stays.getLast().share();
        return new Course(people, stays, new Exits(0.7 * left, 0.1 * left, 0.2 * left, 0));
    }

    /** Offers that cost 14,200 kroner and give back 1.1 for each, the municipality's part within 52 weeks. */
    static Economy economy(Pays verdict, int billed, List<Judgement> judgements) {
        var saved = new Difference(15_800, 4000);
        var value = new Value(
                new Difference(4.1, 1),
                List.of(
                        new Kroner(Payer.MUNICIPALITY, saved, new Difference(1600, 4049), back()),
                        new Kroner(Payer.STATE, new Difference(9460, 2000), null, null),
                        new Kroner(Payer.PUBLIC, saved, new Difference(1600, 4049), back())),
                new Cost(new Difference(14_200, 90), billed, 80, 0),
                new TreeMap<>(Map.of(20.0, 200, 80.0, 98)),
                0,
                0,
                298);
        var account = new Account(
                Payer.MUNICIPALITY, new Difference(1240, 3980), verdict, verdict == Pays.PAYS ? null : 871L);
        var composite = new Composite(Map.of(), List.of(), null, null, new Ranks(1, 1), new Ranks(1, 1), 1);
        return new Economy(
                evaluation(judgements),
                52,
                judgements.stream()
                        .map(j -> new OfferEconomy(j, value, List.of(account), Map.of(), composite))
                        .toList(),
                Map.of(),
                new Economy.Law(false, List.of(), false, List.of(), false, List.of()),
                "b52e",
                List.of());
    }

    private static PerKrone back() {
        return new PerKrone(1.11, PerKrone.Shape.INTERVAL, 0.56, 1.66);
    }

    static Evaluation evaluation(List<Judgement> judgements) {
        return new Evaluation(
                "a41f",
                LocalDate.of(2020, 11, 16),
                LocalDate.of(2026, 11, 15),
                judgements.stream().map(Judgement::effect).toList(),
                List.of(),
                List.of(
                        new Evaluation.Dropped("participations that have not begun", 1156),
                        new Evaluation.Dropped("spells that hold no Monday", 3)));
    }
}
