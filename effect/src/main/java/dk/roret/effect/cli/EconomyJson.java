package dk.roret.effect.cli;

import dk.roret.effect.Difference;
import dk.roret.effect.economy.Account;
import dk.roret.effect.economy.Composite;
import dk.roret.effect.economy.Cost;
import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.OfferEconomy;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.economy.PerKrone;
import dk.roret.effect.economy.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer of {@code economy} in JSON; the keys are told in docs/effect/economy.md. */
final class EconomyJson {
    private static final double LEVEL = 0.05;

    private EconomyJson() {}

    static Json of(Economy economy, Economy.Question question) {
        var evaluation = economy.evaluation();
        var weights = new Json();
        question.weights().forEach((dimension, weight) -> weights.put(dimension.code(), weight));
        var scales = new ArrayList<Json>();
        economy.scales()
                .forEach((group, byDimension) -> byDimension.forEach((dimension, scale) -> scales.add(new Json()
                        .put("target_group", group(group))
                        .put("dimension", dimension.code())
                        .put("weight", scale.weight())
                        .put("measured", scale.measured())
                        .put("used", scale.used())
                        .put("mean", scale.measured() == 0 ? null : (Object) scale.mean())
                        .put("std_dev", scale.used() ? (Object) scale.stdDev() : null))));
        var law = economy.law();
        return new Json()
                .put("snapshot", evaluation.snapshot())
                .put("resources_snapshot", economy.snapshot())
                .put("from", evaluation.from())
                .put("until", evaluation.until())
                .put("variant", question.asTreated() ? "as_treated" : "now_or_not_now")
                .put("horizon", economy.horizon())
                .put("worth", question.worth())
                .put("weights", weights)
                .put("verdicts_expected_by_chance", byChance(economy))
                .put("dimensions", scales)
                .put("offers", economy.offers().stream().map(EconomyJson::offer).toList())
                .put(
                        "rates",
                        law.rates().stream()
                                .map(rate -> LawJson.rate(rate, law.ratesInFolder()))
                                .toList())
                .put(
                        "refund_steps",
                        law.steps().stream()
                                .map(step -> LawJson.step(step, law.stepsInFolder()))
                                .toList())
                .put(
                        "refund_restart",
                        law.restarts().stream()
                                .map(restart -> LawJson.restart(restart, law.restartsInFolder()))
                                .toList())
                .put(
                        "dropped",
                        economy.dropped().stream()
                                .map(d -> new Json().put("reason", d.reason()).put("rows", d.rows()))
                                .toList());
    }

    /** How many offers would be told to pay or not to, were every account at zero. */
    private static double byChance(Economy economy) {
        return LEVEL
                * economy.offers().stream()
                        .filter(o -> o.judgement().effect().targetGroup() == null
                                && o.accounts().getFirst().shrunken() != null)
                        .count();
    }

    private static String group(@Nullable String targetGroup) {
        return targetGroup == null || targetGroup.isEmpty() ? "all" : targetGroup;
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Json offer(OfferEconomy offer) {
        var effect = offer.judgement().effect();
        var value = offer.value();
        var scores = new Json();
        for (var dimension : Dimension.values()) {
            var score = offer.scores().get(dimension);
            scores.put(
                    dimension.code(),
                    score == null
                            ? null
                            : new Json()
                                    .put("raw", score.raw())
                                    .put("shrunken", score.value())
                                    .put("std_error", score.stdError())
                                    .put("n", score.n()));
        }
        return new Json()
                .put("offer", effect.offer())
                .put("name", effect.name())
                .put("type", effect.type())
                .put("target_group", group(effect.targetGroup()))
                .put("participants", effect.participants())
                .put("matched", effect.matched())
                .put("weeks_saved", value == null ? null : difference(value.weeksSaved()))
                .put("verdict", name(offer.judgement().verdict()))
                .put("participants_missing", offer.judgement().missing())
                .put("saved", value == null ? null : saved(value))
                .put("cost", value == null ? null : cost(value.cost()))
                .put("net", net(offer))
                .put("per_krone", value == null ? null : perKrone(value))
                .put("refund_steps", value == null ? List.of() : steps(value))
                .put("refund_step_uncertain", value == null ? null : (Object) value.uncertainStep())
                .put("amounts", value == null ? null : amounts(value))
                .put("scores", scores)
                .put("composite", composite(offer.composite()));
    }

    private static Json difference(Difference difference) {
        return Curves.limits(
                new Json().put("value", difference.value()).put("std_error", difference.stdError()),
                difference.interval());
    }

    private static @Nullable Json optional(@Nullable Difference difference) {
        return difference == null ? null : difference(difference);
    }

    private static Json saved(Value value) {
        var saved = new Json();
        value.kroner().forEach(kroner -> saved.put(name(kroner.payer()), difference(kroner.saved())));
        return saved;
    }

    private static Json cost(Cost cost) {
        var mean = cost.mean();
        return new Json()
                .put("value", mean == null ? null : (Object) mean.value())
                .put("std_error", mean == null ? null : (Object) mean.stdError())
                .put("own_price", cost.billed())
                .put("offer_price", cost.reckoned())
                .put("not_known", cost.notKnown());
    }

    private static Json net(OfferEconomy offer) {
        var net = new Json();
        for (var account : offer.accounts()) {
            net.put(name(account.payer()), account(account, offer.value()));
        }
        return net;
    }

    private static Json account(Account account, @Nullable Value value) {
        var raw = value == null ? null : value.of(account.payer()).net();
        var json = raw == null
                ? new Json()
                        .put("value", null)
                        .put("std_error", null)
                        .put("lower", null)
                        .put("upper", null)
                : difference(raw);
        return json.put("shrunken", optional(account.shrunken()))
                .put("verdict", name(account.verdict()))
                .put("participants_missing", account.missing());
    }

    private static Json perKrone(Value value) {
        var perKrone = new Json();
        for (var payer : List.of(Payer.MUNICIPALITY, Payer.PUBLIC)) {
            perKrone.put(name(payer), ratio(value.of(payer).perKrone()));
        }
        return perKrone;
    }

    private static @Nullable Json ratio(@Nullable PerKrone ratio) {
        return ratio == null
                ? null
                : new Json()
                        .put("value", ratio.value())
                        .put("set", name(ratio.shape()))
                        .put("lower", ratio.lower())
                        .put("upper", ratio.upper());
    }

    private static List<Json> steps(Value value) {
        return value.steps().entrySet().stream()
                .map(step -> new Json().put("state_percent", step.getKey()).put("participants", step.getValue()))
                .toList();
    }

    private static Json amounts(Value value) {
        return new Json().put("own", value.ownAmount()).put("rate", value.rate());
    }

    private static Json composite(Composite composite) {
        var standard = new Json();
        composite.standard().forEach((dimension, score) -> standard.put(dimension.code(), score));
        return new Json()
                .put("value", composite.value())
                .put("lower", composite.lower())
                .put("upper", composite.upper())
                .put("standard_scores", standard)
                .put(
                        "not_measured",
                        composite.notMeasured().stream().map(Dimension::code).toList())
                .put("rank", composite.rank().only())
                .put("rank_best", composite.rank().best())
                .put("rank_worst", composite.rank().worst())
                .put("any_weights_rank_best", composite.anyRank().best())
                .put("any_weights_rank_worst", composite.anyRank().worst())
                .put("among", composite.among());
    }
}
