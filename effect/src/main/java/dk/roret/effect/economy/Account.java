package dk.roret.effect.economy;

import dk.roret.effect.Difference;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.Shrinkage;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Kroner saved minus cost for one payer, judged.
 *
 * @param shrunken the saving drawn towards offers of the same type, minus the offer's own cost: what it saves is guessed from
 *     its kind, what it costs stands on the bills. Null where there is no error to go by
 * @param missing how many more participants would settle it, were its means to stay where they are; null where it is settled, or
 *     where no number that a municipality will see does
 */
public record Account(
        Payer payer,
        @Nullable Difference shrunken,
        Pays verdict,
        @Nullable Long missing) {

    /** More participants than a municipality will see. */
    private static final int MANY = 100_000;

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
        Function<OfferEffect, @Nullable Difference> savings = other -> saved(other, values, payer);
        var judged = new Judged(effect, effects, savings, saved, cost, errorOfCost(saved, cost, net));
        var shrunken = judged.shrunken(1);
        var verdict = verdict(shrunken);
        return new Account(
                payer, shrunken, verdict, verdict == Pays.NOT_YET_KNOWN ? judged.missing(effect.matched()) : null);
    }

    private static Pays verdict(Difference shrunken) {
        var interval = shrunken.interval();
        return interval.lower() > 0 ? Pays.PAYS : interval.upper() < 0 ? Pays.DOES_NOT_PAY : Pays.NOT_YET_KNOWN;
    }

    private record Judged(
            OfferEffect effect,
            List<OfferEffect> effects,
            Function<OfferEffect, @Nullable Difference> savings,
            Difference saved,
            Difference cost,
            double errorOfCost) {
        /** Were there so many times the participants, and the means where they are. */
        Difference shrunken(double times) {
            var own = new Difference(saved.value(), saved.stdError() / Math.sqrt(times));
            var drawn = Shrinkage.among(
                            effect, effects, other -> other.offer().equals(effect.offer()) ? own : savings.apply(other))
                    .of(own);
            return new Difference(
                    drawn.value() - cost.value(), Math.hypot(drawn.stdError(), errorOfCost / Math.sqrt(times)));
        }

        /** How many more would settle it, by halving; null where more than a municipality will see. */
        @Nullable
        Long missing(int matched) {
            double few = 1;
            double many = (double) MANY / matched;
            if (verdict(shrunken(many)) == Pays.NOT_YET_KNOWN) {
                return null;
            }
            while (matched * (many - few) > 0.5) {
                double middle = (few + many) / 2;
                if (verdict(shrunken(middle)) == Pays.NOT_YET_KNOWN) {
                    few = middle;
                } else {
                    many = middle;
                }
            }
            return (long) Math.ceil(matched * (many - 1));
        }
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
