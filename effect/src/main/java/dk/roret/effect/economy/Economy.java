package dk.roret.effect.economy;

import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.MatchedStart;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.table.BadInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What every offer of a register saves in kroner, for whom, and how the offers rank.
 *
 * @param horizon weeks that kroner are counted for
 * @param offers in the order of the evaluation
 * @param scales how the dimensions were standardised, by target group ("" for all)
 * @param snapshot of the files that the evaluation does not read or reads for less
 * @param dropped rows that could not be used, the evaluation's among them
 */
public record Economy(
        Evaluation evaluation,
        int horizon,
        List<OfferEconomy> offers,
        Map<String, Map<Dimension, Ranking.Scale>> scales,
        Law law,
        String snapshot,
        List<Evaluation.Dropped> dropped) {

    /** The dated rows that were used, and whether the package brought them. */
    public record Law(
            boolean ratesInFolder,
            List<BenefitRates.Rate> rates,
            boolean stepsInFolder,
            List<RefundLaw.Step> steps,
            boolean restartsInFolder,
            List<RefundLaw.Restart> restarts) {}

    /**
     * What is asked.
     *
     * @param worth the smallest effect worth having, in weeks within 52; null where nobody has said
     * @param weights of the dimensions, 0 or more
     * @param horizon 1 to 104 weeks
     */
    public record Question(boolean asTreated, @Nullable Double worth, Map<Dimension, Double> weights, int horizon) {}

    /**
     * @param detail how much beside the estimates
     * @param watcher told how far it has come
     * @throws BadInput naming file, column and row
     */
    public static Economy of(Path folder, Question question, Evaluation.Detail detail, Evaluation.Watcher watcher) {
        if (question.horizon() < 1 || question.horizon() > MatchedStart.LONGEST) {
            throw new BadInput("--horizon: " + question.horizon() + " must be 1 to " + MatchedStart.LONGEST);
        }
        try (var files = new Resources(folder)) {
            return of(folder, files, question, detail, watcher);
        }
    }

    private static Economy of(
            Path folder, Resources files, Question question, Evaluation.Detail detail, Evaluation.Watcher watcher) {
        var dropped = new Dropped();
        var rates = BenefitRates.read(files);
        var law = RefundLaw.read(files);
        var courses = Courses.read(files);
        var answers = answers(files, courses, dropped);
        if (question.weights().entrySet().stream()
                .allMatch(w -> w.getValue() == 0
                        || (w.getKey() != Dimension.EMPLOYMENT && !answers.containsKey(w.getKey())))) {
            throw new BadInput("--weights: all weight lies on what the package has no resource for ("
                    + Progression.RESOURCE + ", " + Experience.RESOURCE + ")");
        }
        var valuation = new Valuation(courses, rates, law, files.observedFrom(), question.horizon());
        Map<OfferEffect, Value> values = Collections.synchronizedMap(new IdentityHashMap<>());
        var evaluation = Evaluation.of(folder, question.asTreated(), detail, watcher, (effect, starts) -> {
            if (!starts.isEmpty()) {
                values.put(effect, valuation.of(effect, starts));
            }
        });
        var judged = new Judging(evaluation, values, answers, question);
        var all = new ArrayList<>(evaluation.dropped());
        all.addAll(dropped.list());
        return new Economy(
                evaluation,
                question.horizon(),
                judged.offers,
                judged.scales,
                new Law(
                        rates.inFolder(),
                        rates.used(),
                        law.stepsInFolder(),
                        law.used(),
                        law.restartsInFolder(),
                        law.restarts()),
                files.snapshot(),
                List.copyOf(all));
    }

    private static Map<Dimension, Answers> answers(Resources files, Courses courses, Dropped dropped) {
        var answers = new EnumMap<Dimension, Answers>(Dimension.class);
        if (files.has(Progression.RESOURCE)) {
            answers.put(Dimension.PROGRESSION, Progression.read(files, courses, dropped));
        }
        if (files.has(Experience.RESOURCE)) {
            answers.put(Dimension.EXPERIENCE, Experience.read(files, courses, dropped));
        }
        return answers;
    }

    /** Verdicts and ranks, when every offer is known. */
    private static final class Judging {
        private final List<OfferEconomy> offers = new ArrayList<>();
        private final Map<String, Map<Dimension, Ranking.Scale>> scales = new TreeMap<>();
        private final Map<OfferEffect, Value> values;

        Judging(
                Evaluation evaluation,
                Map<OfferEffect, Value> values,
                Map<Dimension, Answers> answers,
                Question question) {
            this.values = values;
            Map<String, List<Judgement>> byGroup = new TreeMap<>();
            var judgements = Judgement.of(evaluation.effects(), question.worth());
            for (var judgement : judgements) {
                byGroup.computeIfAbsent(group(judgement.effect()), g -> new ArrayList<>())
                        .add(judgement);
            }
            Map<String, Map<String, Composite>> composites = new TreeMap<>();
            Map<String, Map<Dimension, Map<String, Score>>> scores = new TreeMap<>();
            byGroup.forEach((group, members) -> {
                var theirs = scores(members, answers);
                var names = new TreeSet<String>();
                members.forEach(m -> names.add(m.effect().offer()));
                var ranking = new Ranking(names, theirs, question.weights());
                scores.put(group, theirs);
                scales.put(group, ranking.scales());
                composites.put(group, ranking.composites());
            });
            for (var judgement : judgements) {
                var effect = judgement.effect();
                var own = new EnumMap<Dimension, Score>(Dimension.class);
                Objects.requireNonNull(scores.get(group(effect))).forEach((dimension, byOffer) -> {
                    var score = byOffer.get(effect.offer());
                    if (score != null) {
                        own.put(dimension, score);
                    }
                });
                offers.add(new OfferEconomy(
                        judgement,
                        values.get(effect),
                        accounts(effect, evaluation.effects()),
                        own,
                        Objects.requireNonNull(Objects.requireNonNull(composites.get(group(effect)))
                                .get(effect.offer()))));
            }
        }

        private static String group(OfferEffect effect) {
            return effect.targetGroup() == null ? "" : effect.targetGroup();
        }

        private static Map<Dimension, Map<String, Score>> scores(
                List<Judgement> members, Map<Dimension, Answers> answers) {
            var scores = new EnumMap<Dimension, Map<String, Score>>(Dimension.class);
            var employment = new TreeMap<String, Score>();
            for (var member : members) {
                var raw = Judgement.raw(member.effect());
                var shrunken = member.shrunken();
                if (raw != null && shrunken != null) {
                    employment.put(
                            member.effect().offer(),
                            new Score(
                                    raw.value(),
                                    shrunken.value(),
                                    shrunken.stdError(),
                                    member.effect().matched()));
                }
            }
            scores.put(Dimension.EMPLOYMENT, employment);
            var effects = members.stream().map(Judgement::effect).toList();
            answers.forEach((dimension, figures) -> scores.put(dimension, figures.scores(effects)));
            return scores;
        }

        private List<Account> accounts(OfferEffect effect, List<OfferEffect> effects) {
            return List.of(
                    Account.of(Payer.MUNICIPALITY, effect, effects, values::get),
                    Account.of(Payer.PUBLIC, effect, effects, values::get));
        }
    }
}
