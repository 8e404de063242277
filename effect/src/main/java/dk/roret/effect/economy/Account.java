package dk.roret.effect.economy;

import dk.roret.effect.Difference;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.Shrinkage;
import dk.roret.effect.register.Verdict;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Kroner saved minus cost for one payer, judged.
 *
 * @param shrunken the saving drawn towards offers of the same type, minus the offer's own cost: what it saves is guessed from
 *     its kind, what it costs stands on the bills. Null where there is no error to go by
 * @param missing how many more participants would settle it; null where it is settled, or nobody can say
 */
public record Account(
        Payer payer,
        @Nullable Difference shrunken,
        Pays verdict,
        @Nullable Long missing) {

    /** @param values of any offer; null where nobody could be compared */
    static Account of(
            Payer payer, OfferEffect effect, List<OfferEffect> effects, Function<OfferEffect, @Nullable Value> values) {
        var value = values.apply(effect);
        var cost = value == null ? null : value.cost().mean();
        var net = value == null ? null : value.of(payer).net();
        var saved = saved(effect, values, payer);
        if (saved == null || cost == null || net == null) {
            boolean costKnown = value == null || cost != null;
            return new Account(payer, null, costKnown ? Pays.NOT_YET_KNOWN : Pays.COST_NOT_KNOWN, null);
        }
        var drawn = Shrinkage.among(effect, effects, other -> saved(other, values, payer), saved);
        var shrunken = new Difference(
                drawn.value() - cost.value(), Math.hypot(drawn.stdError(), errorOfCost(saved, cost, net)));
        var interval = shrunken.interval();
        if (interval.lower() > 0) {
            return new Account(payer, shrunken, Pays.PAYS, null);
        }
        if (interval.upper() < 0) {
            return new Account(payer, shrunken, Pays.DOES_NOT_PAY, null);
        }
        return new Account(payer, shrunken, Pays.NOT_YET_KNOWN, Verdict.missing(net, effect.matched()));
    }

    /** What the cost adds to the error of the saving, as the same people make both; never less than its own. */
    private static double errorOfCost(Difference saved, Difference cost, Difference net) {
        double added = net.stdError() * net.stdError() - saved.stdError() * saved.stdError();
        return Math.sqrt(Math.max(cost.stdError() * cost.stdError(), added));
    }

    private static @Nullable Difference saved(
            OfferEffect effect, Function<OfferEffect, @Nullable Value> values, Payer payer) {
        var value = values.apply(effect);
        var saved = value == null ? null : value.of(payer).saved();
        return saved != null && saved.stdError() > 0 && effect.matched() > 1 ? saved : null;
    }
}
