package dk.roret.effect.cli;

import dk.roret.effect.Difference;
import dk.roret.effect.register.Breakdown;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer of {@code evaluate} in JSON; the keys are told in docs/effect/analyst.md. */
record EvaluateJson(boolean asTreated, @Nullable Double worth, Breakdown by) {

    Json of(Evaluation evaluation, List<Judgement> judgements) {
        return new Json()
                .put("snapshot", evaluation.snapshot())
                .put("from", evaluation.from())
                .put("until", evaluation.until())
                .put("variant", asTreated ? "as_treated" : "now_or_not_now")
                .put("worth", worth)
                .put("by", by.code())
                .put("verdicts_expected_by_chance", Judgement.expectedByChance(judgements))
                .put("offers", judgements.stream().map(this::offer).toList())
                .put(
                        "dropped",
                        evaluation.dropped().stream()
                                .map(d -> new Json().put("reason", d.reason()).put("rows", d.rows()))
                                .toList());
    }

    private Json offer(Judgement judgement) {
        var effect = judgement.effect();
        var self = effect.selfSupport();
        var selfSupport = new Json().put("rate", self.rate());
        Curves.limits(selfSupport, self.interval())
                .put("n", self.n())
                .put("too_young", self.tooYoung())
                .put("gone", self.gone());
        var job = effect.exitToJob();
        return new Json()
                .put("offer", effect.offer())
                .put("name", effect.name())
                .put("type", effect.type())
                .put(groupKey(by), group(effect))
                .put("participants", effect.participants())
                .put("matched", effect.matched())
                .put("matched_alike", effect.alike())
                .put("comparisons", effect.comparisons())
                .put(
                        "weeks_saved",
                        effect.weeksSaved().stream()
                                .map(saved -> difference(
                                        new Json().put("horizon", saved.horizon()), "value", saved.difference()))
                                .toList())
                .put(
                        "exit_to_job",
                        job == null ? List.of() : List.of(difference(new Json().put("week", 26), "difference", job)))
                .put("self_support_6m", selfSupport)
                .put("lock_in_weeks", effect.lockInWeeks())
                .put("max_smd_after", effect.maxSmdAfter())
                .put(
                        "balance",
                        effect.balance().stream()
                                .map(b -> new Json()
                                        .put("covariate", b.trait())
                                        .put("smd_before", b.before())
                                        .put("smd_after", b.after()))
                                .toList())
                .put(
                        "shrunken",
                        judgement.shrunken() == null
                                ? null
                                : difference(
                                        new Json().put("horizon", Judgement.HORIZON), "value", judgement.shrunken()))
                .put("verdict", name(judgement.verdict()))
                .put("participants_missing", judgement.missing());
    }

    private static Json difference(Json json, String key, Difference difference) {
        return Curves.limits(
                json.put(key, difference.value()).put("std_error", difference.stdError()), difference.interval());
    }

    /** What the key of the group is called; target groups have had a name of their own from the beginning. */
    static String groupKey(Breakdown by) {
        return by instanceof Breakdown.TargetGroup ? by.code() : "group";
    }

    static String group(OfferEffect effect) {
        return effect.targetGroup() == null ? "all" : effect.targetGroup();
    }

    static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
