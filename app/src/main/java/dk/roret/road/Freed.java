package dk.roret.road;

import dk.roret.value.Money;
import dk.roret.web.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What efforts for those near a job free in a year: the weeks on benefit that they save, at the municipality's share, less
 * what they cost. Only efforts that are known to work count. As the same offer may stand on several stretches, their errors
 * go together: the ends of the intervals are added.
 *
 * @param lower weeks; {@code upper} likewise
 * @param least of the money left over; {@code most} likewise. May be negative
 * @param others what a year of the efforts for everybody else costs, as far as it may be told
 * @param all nothing is left out of {@code others}, for few people or an unknown price
 */
record Freed(double weeks, double lower, double upper, Money least, Money most, Money others, boolean all) {

    private static final Freed NOTHING = new Freed(0, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO, true);

    /** @param municipalPercent the municipality's share in a week on the benefit, 0 to 100 */
    static Freed of(
            Road road,
            Set<String> near,
            Volumes.Year year,
            Effects.Published effects,
            IntUnaryOperator municipalPercent) {
        Freed freed = NOTHING;
        for (Road.Entry entry : road.entries()) {
            Volumes.Spot spot = new Volumes.Spot(entry.place(), entry.effort());
            Volumes.Volume volume = year.shown().get(spot);
            Effects.Effect effect = effects.of(entry.effort()).orElse(null);
            Double price = price(entry, effect);
            if (volume == null || price == null) {
                boolean none = volume == null && !year.hidden().contains(spot);
                freed = none || near.contains(entry.place().group()) ? freed : freed.withSomeLeftOut();
                continue;
            }
            double cost = volume.cases() * price;
            if (!near.contains(entry.place().group())) {
                freed = freed.plus(0, 0, 0, 0, 0, cost);
            } else if (effect != null
                    && effect.verdict() == Effects.Verdict.WORKS
                    && effect.saved() != null
                    && effect.lower() != null
                    && effect.upper() != null) {
                double week = volume.weekly()
                        * municipalPercent.applyAsInt(entry.place().phase())
                        / 100;
                double least = volume.cases() * effect.lower();
                double most = volume.cases() * effect.upper();
                freed = freed.plus(
                        volume.cases() * effect.saved(), least, most, least * week - cost, most * week - cost, 0);
            }
        }
        return freed;
    }

    /** What one course costs, in kroner; null where it is not known. */
    static @Nullable Double price(Road.Entry entry, Effects.@Nullable Effect effect) {
        if (effect != null && effect.cost() != null) {
            return effect.cost();
        }
        return entry.least() == null || !entry.least().equals(entry.most())
                ? null
                : Double.valueOf(entry.least().kroner().doubleValue());
    }

    /** No more than is known to be freed, and what is left out of the cost of the others. */
    String words(Page page) {
        return weeks > 0
                ? page.t(
                                "road.freed",
                                page.words().number(Math.round(weeks)),
                                page.words().number(Math.round(lower)),
                                page.words().number(Math.round(upper)),
                                page.words().kroner(least),
                                page.words().kroner(most))
                        + " " + othersIn(page)
                : page.t("road.freed.none");
    }

    private String othersIn(Page page) {
        String kroner = page.words().kroner(others);
        return all
                ? page.t("road.freed.others", kroner)
                : others.equals(Money.ZERO)
                        ? page.t("road.freed.others.few")
                        : page.t("road.freed.others.least", kroner);
    }

    private Freed plus(double weeks, double lower, double upper, double least, double most, double others) {
        return new Freed(
                this.weeks + weeks,
                this.lower + lower,
                this.upper + upper,
                this.least.plus(kroner(least)),
                this.most.plus(kroner(most)),
                this.others.plus(kroner(others)),
                all);
    }

    private Freed withSomeLeftOut() {
        return new Freed(weeks, lower, upper, least, most, others, false);
    }

    static Money kroner(double kroner) {
        return Money.kroner(BigDecimal.valueOf(kroner).setScale(2, RoundingMode.HALF_UP));
    }
}
