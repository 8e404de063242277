package dk.roret.outcome;

import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.OfferEconomy;
import dk.roret.effect.register.Breakdown;
import dk.roret.effect.register.Crowd;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import dk.roret.outcome.Suppression.Part;
import dk.roret.value.Disclosure;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes from what was worked out all that may not be told of few people. Nothing else reaches the tables. */
final class Publishing {

    private final Disclosure rule;
    private final Suppression suppression;
    private final Masking masking;
    private final double worth;

    /** @param worth the smallest effect worth having, in weeks */
    Publishing(Disclosure rule, double worth) {
        this.rule = rule;
        this.suppression = new Suppression(rule);
        this.masking = new Masking(rule, suppression);
        this.worth = worth;
    }

    /** Everything that all readers may see. */
    Published of(Economy economy, Map<Breakdown, Evaluation> others) {
        IdentityHashMap<Judgement, OfferEconomy> kroner = new IdentityHashMap<>();
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
            figures.add(masking.whole(whole, kroner.get(whole.judgement())));
            Map<Cut, List<Part>> own = new LinkedHashMap<>();
            cuts.forEach((cut, all) -> own.put(
                    cut, all.stream().filter(part -> sameOffer(part, whole)).toList()));
            suppression
                    .groups(whole, own)
                    .forEach((cut, some) ->
                            some.forEach(part -> figures.add(masking.group(cut, part, kroner.get(part.judgement())))));
        }
        for (Part type : types) {
            List<Part> ofIt = told.stream()
                    .filter(offer -> offer.judgement()
                            .effect()
                            .type()
                            .equals(type.judgement().effect().type()))
                    .toList();
            if (suppression.tells(type, ofIt)) {
                figures.add(masking.group(Cut.TYPE, type, null));
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
                .map(part -> masking.group(Cut.OFFER, part, null))
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
                        .map(drop -> new Evaluation.Dropped(drop.reason(), masking.fewAsOne(drop.rows())))
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
        return one.judgement()
                .effect()
                .offer()
                .equals(other.judgement().effect().offer());
    }
}
