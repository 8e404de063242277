package dk.roret.effect.economy;

import dk.roret.effect.register.Judgement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an offer is worth, for all or for one target group.
 *
 * @param judgement of the weeks: whether it works is one question, whether it pays another
 * @param value null where nobody could be compared
 * @param accounts net kroner judged: of the municipality, and of both payers together
 * @param scores by dimension; without those not measured
 */
public record OfferEconomy(
        Judgement judgement,
        @Nullable Value value,
        List<Account> accounts,
        Map<Dimension, Score> scores,
        Composite composite) {}
