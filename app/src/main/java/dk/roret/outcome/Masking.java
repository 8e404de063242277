package dk.roret.outcome;

import dk.roret.effect.economy.Account;
import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.OfferEconomy;
import dk.roret.effect.economy.Pays;
import dk.roret.effect.economy.Score;
import dk.roret.effect.economy.Value.Kroner;
import dk.roret.effect.register.Course;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.SelfSupport;
import dk.roret.outcome.Suppression.Part;
import dk.roret.value.Disclosure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left of an estimate that may be told, when each of its numbers that may not is taken out. */
final class Masking {

    private final Disclosure rule;
    private final dk.roret.effect.report.Disclosure small;
    private final Suppression suppression;

    Masking(Disclosure rule, Suppression suppression) {
        this.rule = rule;
        this.small = new dk.roret.effect.report.Disclosure(rule.smallest(), rule.persons());
        this.suppression = suppression;
    }

    Figure whole(Part part, @Nullable OfferEconomy kroner) {
        OfferEffect effect = part.judgement().effect();
        boolean all = suppression.tellsAll(part);
        OfferEffect.Courses courses = effect.courses() == null ? null : small.told(effect.courses());
        OfferEffect told = new OfferEffect(
                effect.offer(),
                effect.name(),
                effect.type(),
                null,
                all ? effect.participants() : effect.matched() + 1,
                effect.matched(),
                0,
                effect.comparisons(),
                effect.weeksSaved(),
                effect.exitToJob(),
                selfSupport(part),
                null,
                effect.balance(),
                courses == null ? List.of() : shares(courses.participants()),
                courses == null ? List.of() : shares(courses.comparisons()),
                courses);
        return new Figure(
                Cut.OFFER,
                "",
                judged(part.judgement(), told),
                all ? effect.participants() : null,
                kroner == null ? null : worth(kroner, scores(part, kroner)));
    }

    /** Of a group only those who were compared are told: everything else could be taken from the whole. */
    Figure group(Cut cut, Part part, @Nullable OfferEconomy kroner) {
        OfferEffect effect = part.judgement().effect();
        OfferEffect told = new OfferEffect(
                effect.offer(),
                effect.name(),
                effect.type(),
                cut == Cut.OFFER || cut == Cut.TYPE ? null : effect.targetGroup(),
                effect.matched() + 1,
                effect.matched(),
                0,
                effect.comparisons(),
                effect.weeksSaved(),
                effect.exitToJob(),
                new SelfSupport(0, 0, 0, 0),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        String group = told.targetGroup() == null ? "" : told.targetGroup();
        return new Figure(
                cut, group, judged(part.judgement(), told), null, kroner == null ? null : worth(kroner, Map.of()));
    }

    private static Judgement judged(Judgement judgement, OfferEffect told) {
        return new Judgement(told, judgement.shrunken(), judgement.verdict(), judgement.missing());
    }

    /** What so few bills stand behind that one could be found is as if nobody knew the price. */
    private Worth worth(OfferEconomy offer, Map<Dimension, Score> scores) {
        var value = offer.value();
        if (value == null) {
            return new Worth(List.of(), null, offer.accounts(), scores);
        }
        if (small.tells(value.cost())) {
            return new Worth(value.kroner(), value.cost().mean(), offer.accounts(), scores);
        }
        return new Worth(
                value.kroner().stream()
                        .map(kroner -> new Kroner(kroner.payer(), kroner.saved(), null, null))
                        .toList(),
                null,
                offer.accounts().stream()
                        .map(account -> new Account(account.payer(), null, Pays.COST_NOT_KNOWN, null))
                        .toList(),
                scores);
    }

    private Map<Dimension, Score> scores(Part part, OfferEconomy offer) {
        Map<Dimension, Score> scores = new EnumMap<>(Dimension.class);
        offer.scores().forEach((dimension, score) -> {
            if (dimension == Dimension.EMPLOYMENT || score.n() - again(part) >= rule.smallest()) {
                scores.put(dimension, score);
            }
        });
        return scores;
    }

    /** A share only where both those in it and those not are enough; fewer than enough are written as one. */
    private SelfSupport selfSupport(Part part) {
        SelfSupport self = part.judgement().effect().selfSupport();
        int again = again(part);
        int others = self.n() - self.supporting();
        boolean told = self.n() - again >= rule.smallest()
                && suppression.clear(self.supporting(), self.supporting() - again)
                && suppression.clear(others, others - again);
        return new SelfSupport(told ? self.n() : 0, told ? self.supporting() : 0, (int) fewAsOne(self.tooYoung()), (int)
                fewAsOne(self.gone()));
    }

    /** How many participations are not their person's first in the offer: so many fewer people may be behind a number. */
    private static int again(Part part) {
        SelfSupport self = part.judgement().effect().selfSupport();
        return self.n()
                + self.tooYoung()
                + self.gone()
                - part.crowd().followed().cardinality();
    }

    /** One stands for fewer than may be told. */
    long fewAsOne(long cases) {
        return cases > 0 && cases < rule.smallest() ? 1 : cases;
    }

    private static List<Double> shares(Course course) {
        return course.stays().stream().map(Course.Stay::share).toList();
    }
}
