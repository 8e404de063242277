package dk.roret.effect.register;

import dk.roret.effect.register.OfferEffect.TraitBalance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far participants are from those they are compared with, trait by trait, in standard deviations of the participants.
 * A trait without an order, such as education, is as far off as the value of it that is furthest off.
 */
final class TraitBalances {
    private TraitBalances() {}

    static List<TraitBalance> of(PersonWeeks weeks, Everybody everybody, Trials trials) {
        Map<String, TraitBalance> worst = new LinkedHashMap<>();
        for (int trait = 0; trait < weeks.traits().size(); trait++) {
            var name = weeks.traits().get(trait);
            var here = of(name, trait, weeks, everybody, trials);
            worst.merge(
                    name,
                    here,
                    (a, b) -> new TraitBalance(name, further(a.before(), b.before()), further(a.after(), b.after())));
        }
        return List.copyOf(worst.values());
    }

    private static TraitBalance of(String name, int trait, PersonWeeks weeks, Everybody everybody, Trials trials) {
        double n = trials.treated().size();
        double sum = 0;
        for (int i : trials.treated()) {
            sum += weeks.trait(i, trait);
        }
        double mean = sum / n;
        double squares = 0;
        for (int i : trials.treated()) {
            squares += Math.pow(weeks.trait(i, trait) - mean, 2);
        }
        double deviation = Math.sqrt(squares / (n - 1));
        double weight = 0;
        double weighted = 0;
        for (int c = 0; c < trials.controls().length; c++) {
            weight += trials.weights()[c];
            weighted += trials.weights()[c] * weeks.trait(trials.controls()[c], trait);
        }
        return new TraitBalance(
                name,
                finite((mean - everybody.mean(trait)) / deviation),
                finite((mean - weighted / weight) / deviation));
    }

    private static @Nullable Double further(@Nullable Double a, @Nullable Double b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Math.abs(a) >= Math.abs(b) ? a : b;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
