package dk.roret.outcome;

import dk.roret.effect.Difference;
import dk.roret.effect.economy.Account;
import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.economy.Score;
import dk.roret.effect.economy.Value.Kroner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an offer saves and costs, and how it did otherwise; only what may be told.
 *
 * @param kroner for each payer; none where nobody could be compared
 * @param cost for each participant; null where no price is known
 * @param scores of the dimensions that were measured for enough people
 */
record Worth(List<Kroner> kroner, @Nullable Difference cost, List<Account> accounts, Map<Dimension, Score> scores) {

    @Nullable
    Kroner of(Payer payer) {
        return kroner.stream()
                .filter(amount -> amount.payer() == payer)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Account account(Payer payer) {
        return accounts.stream()
                .filter(account -> account.payer() == payer)
                .findFirst()
                .orElse(null);
    }
}
