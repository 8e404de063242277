package dk.roret.outcome;

import dk.roret.effect.Difference;
import dk.roret.effect.Interval;
import dk.roret.effect.economy.Account;
import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.economy.PerKrone;
import dk.roret.effect.economy.Score;
import dk.roret.effect.economy.Value.Kroner;
import dk.roret.value.Money;
import dk.roret.web.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an offer saves, costs and did otherwise, in words and numbers with no more decimals than they bear. */
public record WorthWords(Words words) {

    /** A number, and what stands small under it. */
    public record Said(String value, String small) {}

    Said cost(@Nullable Worth worth) {
        Difference cost = worth == null ? null : worth.cost();
        return cost == null ? unknown("outcome.worth.no-price") : new Said(kroner(cost.value()), "");
    }

    /** What comes back to the municipality for each krone. */
    Said back(@Nullable Worth worth) {
        Kroner kroner = worth == null ? null : worth.of(Payer.MUNICIPALITY);
        PerKrone ratio = kroner == null ? null : kroner.perKrone();
        if (ratio == null) {
            return unknown("outcome.worth.no-price");
        }
        Double value = ratio.value();
        if (value == null) {
            return unknown("outcome.worth.free");
        }
        return new Said(
                words.t("outcome.worth.kroner", one(value)),
                switch (ratio.shape()) {
                    case INTERVAL -> interval(ratio.lower(), ratio.upper());
                    case OUTSIDE, EVERYTHING, NONE -> words.t("outcome.worth.anything");
                });
    }

    private String interval(@Nullable Double lower, @Nullable Double upper) {
        if (lower == null || upper == null) {
            return lower == null && upper == null
                    ? words.t("outcome.worth.anything")
                    : lower == null
                            ? words.t("outcome.worth.at-most", one(upper == null ? 0 : upper))
                            : words.t("outcome.worth.at-least", one(lower));
        }
        return words.t("outcome.worth.range", one(lower), one(upper));
    }

    /** Levels moved, or what citizens say, with how sure that is and how many said something. */
    Said score(@Nullable Worth worth, Dimension dimension) {
        Score score = worth == null ? null : worth.scores().get(dimension);
        Interval interval = interval(score);
        if (score == null || interval == null) {
            return unknown(score == null ? "outcome.worth.not-measured" : "outcome.worth.too-few");
        }
        return new Said(
                value(dimension, score),
                words.t("outcome.worth.score", one(interval.lower()), one(interval.upper()), score.n()));
    }

    /** The same as a sentence. */
    String sentence(@Nullable Worth worth, Dimension dimension) {
        String key = "outcome.otherwise." + dimension.code();
        Score score = worth == null ? null : worth.scores().get(dimension);
        Interval interval = interval(score);
        return score == null || interval == null
                ? words.t(key + ".none")
                : words.t(key, value(dimension, score), one(interval.lower()), one(interval.upper()), score.n());
    }

    /** What a score is 95 per cent sure to lie within; null where nobody can say. */
    static @Nullable Interval interval(@Nullable Score score) {
        return score == null || score.stdError() == null
                ? null
                : new Difference(score.value(), score.stdError()).interval();
    }

    private String value(Dimension dimension, Score score) {
        String value = one(score.value());
        return dimension == Dimension.PROGRESSION && score.value() > 0 ? "+" + value : value;
    }

    private Said unknown(String why) {
        return new Said("", words.t(why));
    }

    /** Does it pay? In a sentence that the interval allows. */
    String pays(@Nullable Account account) {
        if (account == null) {
            return words.t("outcome.pays.not-yet-known");
        }
        return switch (account.verdict()) {
            case PAYS -> words.t("outcome.pays.pays");
            case DOES_NOT_PAY -> words.t("outcome.pays.does-not-pay");
            case NOT_YET_KNOWN -> words.t("outcome.pays.not-yet-known");
            case COST_NOT_KNOWN -> words.t("outcome.pays.cost-not-known");
        };
    }

    String kroner(Interval interval) {
        return words.t("outcome.worth.range", kroner(interval.lower()), kroner(interval.upper()));
    }

    /** To the hundred from a thousand on, else to the ten: nobody knows it closer. */
    String kroner(double kroner) {
        long step = Math.abs(kroner) < 1000 ? 10 : 100;
        return words.kroner(Money.kroner(BigDecimal.valueOf(Math.round(kroner / step) * step)))
                .replace('-', '−');
    }

    String one(double number) {
        return words.number(Math.round(number * 10) / 10.0 + 0.0, 1);
    }
}
