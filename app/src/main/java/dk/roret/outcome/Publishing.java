package dk.roret.outcome;

import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.OfferEconomy;
import dk.roret.effect.economy.Score;
import dk.roret.effect.register.Breakdown;
import dk.roret.effect.register.Crowd;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.SelfSupport;
import dk.roret.outcome.Suppression.Part;
import dk.roret.value.Disclosure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes from what was worked out all that may not be told of few people. Nothing else reaches the tables. */
final class Publishing {

    private final Disclosure rule;
    private final dk.roret.effect.report.Disclosure small;
    private final Suppression suppression;
    private final double worth;

    /** @param worth the smallest effect worth having, in weeks */
    Publishing(Disclosure rule, double worth) {
        this.rule = rule;
        this.small = new dk.roret.effect.report.Disclosure(rule.smallest(), rule.persons());
        this.suppression = new Suppression(rule);
        this.worth = worth;
    }

    /** Everything that all readers may see. */
    Published of(Economy economy, Map<Breakdown, Evaluation> others) {
        Map<Judgement, OfferEconomy> kroner = new java.util.IdentityHashMap<>();
        economy.offers().forEach(offer -> kroner.put(offer.judgement(), offer));
        List<Part> parts = parts(
                economy.offers().stream().map(OfferEconomy::judgement).toList(),
                economy.evaluation().crowds());
        Map<Cut, List<Part>> cuts = new LinkedHashMap<>();
        cuts.put(Cut.TARGET_GROUP, parts.stream().filter(Publishing::isGroup).toList());
        others.forEach((by, evaluation) -> cuts.put(Cut.of(by), parts(by, evaluation)));
        List<Part> types = cuts.getOrDefault(Cut.TYPE, List.of());
        cuts.remove(Cut.TYPE);

        List<Figure> figures = new ArrayList<>();
        List<Part> told = wholes(parts).stream().filter(suppression::tells).toList();
        for (Part whole : told) {
            figures.add(whole(whole, kroner.get(whole.judgement())));
            Map<Cut, List<Part>> own = new LinkedHashMap<>();
            cuts.forEach((cut, all) -> own.put(
                    cut, all.stream().filter(part -> sameOffer(part, whole)).toList()));
            suppression
                    .groups(whole, own)
                    .forEach((cut, some) -> some.forEach(
                            part -> figures.add(group(cut, part, kroner.get(part.judgement())))));
        }
        for (Part type : types) {
            List<Part> ofIt = told.stream()
                    .filter(offer -> offer.judgement()
                            .effect()
                            .type()
                            .equals(type.judgement().effect().type()))
                    .toList();
            if (suppression.tells(type, ofIt)) {
                figures.add(group(Cut.TYPE, type, null));
            }
        }
        return published(
                economy.evaluation(),
                economy.snapshot(),
                economy.law(),
                economy.dropped(),
                wholes(parts).size() - told.size(),
                figures);
    }

    /** What an analyst asked for: nothing under the limits, though it may be held against what is published. */
    Published own(Evaluation evaluation) {
        List<Part> chosen = parts(
                        Judgement.of(
                                evaluation.effects().stream()
                                        .filter(effect -> effect.targetGroup() != null)
                                        .toList(),
                                worth),
                        IntStream.range(0, evaluation.effects().size())
                                .filter(i -> evaluation.effects().get(i).targetGroup() != null)
                                .mapToObj(evaluation.crowds()::get)
                                .toList());
        List<Figure> figures = chosen.stream()
                .filter(suppression::tells)
                .map(part -> group(Cut.OFFER, part, null))
                .toList();
        return published(
                evaluation,
                "",
                new Economy.Law(false, List.of(), false, List.of(), false, List.of()),
                evaluation.dropped(),
                chosen.size() - figures.size(),
                figures);
    }

    private Published published(
            Evaluation evaluation,
            String resources,
            Economy.Law law,
            List<Evaluation.Dropped> dropped,
            int tooSmall,
            List<Figure> figures) {
        return new Published(
                evaluation.snapshot(),
                resources,
                evaluation.from(),
                evaluation.until(),
                Judgement.HORIZON,
                worth,
                rule.smallest(),
                rule.persons(),
                tooSmall,
                law,
                dropped.stream()
                        .map(drop -> new Evaluation.Dropped(drop.reason(), fewAsOne(drop.rows())))
                        .toList(),
                List.copyOf(figures));
    }

    private List<Part> parts(Breakdown by, Evaluation evaluation) {
        List<Part> parts = parts(Judgement.of(evaluation.effects(), worth), evaluation.crowds());
        return parts.stream()
                .filter(part -> by instanceof Breakdown.Type || isGroup(part))
                .toList();
    }

    private static List<Part> parts(List<Judgement> judgements, List<Crowd> crowds) {
        return IntStream.range(0, judgements.size())
                .mapToObj(i -> new Part(judgements.get(i), crowds.get(i)))
                .toList();
    }

    private static List<Part> wholes(List<Part> parts) {
        return parts.stream().filter(part -> !isGroup(part)).toList();
    }

    private static boolean isGroup(Part part) {
        return part.judgement().effect().targetGroup() != null;
    }

    private static boolean sameOffer(Part one, Part other) {
        return one.judgement().effect().offer().equals(other.judgement().effect().offer());
    }

    private Figure whole(Part part, @Nullable OfferEconomy kroner) {
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
    private Figure group(Cut cut, Part part, @Nullable OfferEconomy kroner) {
        OfferEffect effect = part.judgement().effect();
        OfferEffect told = new OfferEffect(
                effect.offer(),
                effect.name(),
                effect.type(),
                cut == Cut.OFFER || cut == Cut.TYPE ? null : effect.targetGroup(),
                effect.matched() + (effect.participants() > effect.matched() ? 1 : 0),
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

    private static Worth worth(OfferEconomy offer, Map<Dimension, Score> scores) {
        var value = offer.value();
        return new Worth(
                value == null ? List.of() : value.kroner(),
                value == null ? null : value.cost().mean(),
                offer.accounts(),
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
        return new SelfSupport(
                told ? self.n() : 0,
                told ? self.supporting() : 0,
                (int) fewAsOne(self.tooYoung()),
                (int) fewAsOne(self.gone()));
    }

    /** How many participations are not their person's first in the offer: so many fewer people may be behind a number. */
    private static int again(Part part) {
        SelfSupport self = part.judgement().effect().selfSupport();
        return self.n() + self.tooYoung() + self.gone()
                - part.crowd().followed().cardinality();
    }

    private long fewAsOne(long cases) {
        return cases > 0 && cases < rule.smallest() ? 1 : cases;
    }

    private static List<Double> shares(dk.roret.effect.register.Course course) {
        return course.stays().stream()
                .map(dk.roret.effect.register.Course.Stay::share)
                .toList();
    }
}
