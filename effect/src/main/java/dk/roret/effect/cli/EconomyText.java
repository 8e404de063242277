package dk.roret.effect.cli;

import dk.roret.effect.Difference;
import dk.roret.effect.economy.Composite.Ranks;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.OfferEconomy;
import dk.roret.effect.economy.Origin;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.economy.PerKrone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer of {@code economy} as a table for people, and as CSV. */
final class EconomyText {
    private EconomyText() {}

    static Grid grid(List<OfferEconomy> offers) {
        var grid = new Grid(List.of(
                "offer",
                "name",
                "target_group",
                "matched",
                "weeks_saved",
                "saved_municipality",
                "saved_state",
                "cost",
                "net_municipality",
                "lower",
                "upper",
                "shrunken",
                "shrunken_lower",
                "shrunken_upper",
                "per_krone",
                "per_krone_lower",
                "per_krone_upper",
                "per_krone_set",
                "verdict",
                "verdict_kroner",
                "missing_kroner",
                "rank_best",
                "rank_worst",
                "any_rank_best",
                "any_rank_worst"));
        for (var offer : offers) {
            var effect = offer.judgement().effect();
            var value = offer.value();
            var municipality = value == null ? null : value.of(Payer.MUNICIPALITY);
            var cost = value == null ? null : value.cost().mean();
            var account = offer.accounts().getFirst();
            var row = new ArrayList<@Nullable Object>();
            row.add(effect.offer());
            row.add(effect.name());
            row.add(effect.targetGroup() == null ? "all" : effect.targetGroup());
            row.add(effect.matched());
            row.add(value(value == null ? null : value.weeksSaved()));
            row.add(value(municipality == null ? null : municipality.saved()));
            row.add(value(value == null ? null : value.of(Payer.STATE).saved()));
            row.add(value(cost));
            addInterval(row, municipality == null ? null : municipality.net());
            addInterval(row, account.shrunken());
            addRatio(row, municipality == null ? null : municipality.perKrone());
            row.add(EconomyJson.name(offer.judgement().verdict()));
            row.add(EconomyJson.name(account.verdict()));
            row.add(account.missing());
            addRanks(row, offer.composite().rank());
            addRanks(row, offer.composite().anyRank());
            grid.add(row);
        }
        return grid;
    }

    private static @Nullable Object value(@Nullable Difference difference) {
        return difference == null ? null : (Object) difference.value();
    }

    private static void addInterval(List<@Nullable Object> row, @Nullable Difference difference) {
        row.add(value(difference));
        row.add(difference == null ? null : (Object) difference.interval().lower());
        row.add(difference == null ? null : (Object) difference.interval().upper());
    }

    private static void addRatio(List<@Nullable Object> row, @Nullable PerKrone ratio) {
        row.add(ratio == null ? null : ratio.value());
        row.add(ratio == null ? null : ratio.lower());
        row.add(ratio == null ? null : ratio.upper());
        row.add(ratio == null ? null : EconomyJson.name(ratio.shape()));
    }

    private static void addRanks(List<@Nullable Object> row, Ranks ranks) {
        row.add(ranks.best());
        row.add(ranks.worst());
    }

    /** The offers as a whole, narrow enough to be read, the best account first. */
    static String table(Economy economy, Economy.Question question) {
        var whole = economy.offers().stream()
                .filter(offer -> offer.judgement().effect().targetGroup() == null)
                .sorted(Comparator.comparingDouble(EconomyText::shrunkenOrLast).reversed())
                .toList();
        var parts = new ArrayList<String>();
        var grid = new Grid(List.of(
                "offer",
                "name",
                "matched",
                "weeks",
                "municipality",
                "state",
                "cost",
                "net",
                "shrunken",
                "95 %",
                "per krone",
                "95 %",
                "weeks say",
                "kroner say",
                "rank",
                "any weights"));
        for (var offer : whole) {
            var effect = offer.judgement().effect();
            var value = offer.value();
            var municipality = value == null ? null : value.of(Payer.MUNICIPALITY);
            var account = offer.accounts().getFirst();
            var row = new ArrayList<@Nullable Object>();
            row.add(effect.offer());
            row.add(effect.name());
            row.add(effect.matched());
            row.add(value == null ? null : one(value.weeksSaved().value()));
            row.add(kroner(municipality == null ? null : municipality.saved()));
            row.add(kroner(value == null ? null : value.of(Payer.STATE).saved()));
            row.add(kroner(value == null ? null : value.cost().mean()));
            row.add(kroner(municipality == null ? null : municipality.net()));
            row.add(kroner(account.shrunken()));
            row.add(interval(account.shrunken()));
            var ratio = municipality == null ? null : municipality.perKrone();
            row.add(ratio == null || ratio.value() == null ? null : two(ratio.value()));
            row.add(ratio == null ? null : set(ratio));
            row.add(words(offer.judgement().verdict()));
            row.add(words(account.verdict()));
            row.add(ranks(offer.composite().rank()));
            row.add(ranks(offer.composite().anyRank()));
            grid.add(row);
        }
        parts.add(grid.table());
        parts.add("Kroner for each matched participant within " + economy.horizon()
                + " weeks. Net is the municipality's part of the benefit saved, minus the cost.");
        parts.add("Ranks under the weights " + weights(question) + ", and over every weighting.");
        parts.add(basis(economy));
        var evaluation = economy.evaluation();
        parts.add("Snapshot %s, %s to %s.".formatted(evaluation.snapshot(), evaluation.from(), evaluation.until()));
        economy.dropped().forEach(d -> parts.add("Left out: %d %s.".formatted(d.rows(), d.reason())));
        return String.join("\n", parts);
    }

    private static double shrunkenOrLast(OfferEconomy offer) {
        var shrunken = offer.accounts().getFirst().shrunken();
        return shrunken == null ? Double.NEGATIVE_INFINITY : shrunken.value();
    }

    private static String weights(Economy.Question question) {
        var parts = new ArrayList<String>();
        question.weights().forEach((dimension, weight) -> parts.add(dimension.code() + "=" + Json.number(weight)));
        return String.join(",", parts);
    }

    private static String basis(Economy economy) {
        var law = economy.law();
        long uncertain = law.rates().stream()
                .filter(rate -> rate.origin().status() != Origin.Status.FOUND)
                .count();
        var rates = law.rates().isEmpty()
                ? "benefit as the register says each got"
                : "benefit rates from the %s (%d rows used, %d of them not marked as found)"
                        .formatted(
                                law.ratesInFolder() ? "folder" : "library, where the register names no amount",
                                law.rates().size(),
                                uncertain);
        return "Refund steps from the %s, %s.".formatted(law.stepsInFolder() ? "folder" : "library", rates);
    }

    private static @Nullable String kroner(@Nullable Difference difference) {
        return difference == null ? null : whole(difference.value());
    }

    private static @Nullable String interval(@Nullable Difference difference) {
        return difference == null
                ? null
                : whole(difference.interval().lower()) + " to "
                        + whole(difference.interval().upper());
    }

    private static String set(PerKrone ratio) {
        return switch (ratio.shape()) {
            case INTERVAL -> limit(ratio.lower()) + " to " + limit(ratio.upper());
            case OUTSIDE -> "to " + limit(ratio.lower()) + ", from " + limit(ratio.upper());
            case EVERYTHING -> "any";
            case NONE -> "no cost";
        };
    }

    private static String limit(@Nullable Double limit) {
        return limit == null ? "no limit" : two(limit);
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String whole(double kroner) {
        return String.format(Locale.ROOT, "%,.0f", kroner);
    }

    private static String words(Enum<?> value) {
        return EconomyJson.name(value).replace('_', ' ');
    }

    private static String ranks(Ranks ranks) {
        return ranks.best() == ranks.worst() ? "" + ranks.best() : ranks.best() + "-" + ranks.worst();
    }
}
