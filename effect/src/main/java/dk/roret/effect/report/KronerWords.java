package dk.roret.effect.report;

import dk.roret.effect.Difference;
import dk.roret.effect.Interval;
import dk.roret.effect.economy.Account;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.OfferEconomy;
import dk.roret.effect.economy.Origin;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.economy.Pays;
import dk.roret.effect.economy.PerKrone;
import dk.roret.effect.economy.Value;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.report.OfferView.Part;
import dk.roret.effect.report.Overview.Back;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What offers are worth in kroner, with no more figures than their intervals bear, and no bill that could be somebody's. */
final class KronerWords {
    private final Words words;
    private final Economy economy;
    private final Map<Judgement, OfferEconomy> worth = new IdentityHashMap<>();

    KronerWords(Words words, Economy economy) {
        this.words = words;
        this.economy = economy;
        economy.offers().forEach(offer -> worth.put(offer.judgement(), offer));
    }

    /** The part of an offer's page; null where nobody could be compared. */
    @Nullable
    Part part(Judgement offer) {
        var value = value(offer);
        if (value == null) {
            return null;
        }
        var municipality = value.of(Payer.MUNICIPALITY);
        var account = account(offer);
        var rows = new ArrayList<List<String>>();
        rows.add(row("municipality", municipality.saved()));
        var cost = words.small().tells(value.cost()) ? value.cost().mean() : null;
        if (cost == null) {
            rows.add(List.of(words.t("kroner.cost"), words.t("kroner.cost.not-known"), ""));
        } else {
            rows.add(List.of(words.t("kroner.cost"), kroner(-cost.value()), ""));
            if (municipality.net() != null) {
                rows.add(row("net", municipality.net()));
            }
            if (account.shrunken() != null) {
                rows.add(row("net.shrunken", account.shrunken()));
            }
            var back = back(offer);
            rows.add(List.of(words.t("table.back"), back.value(), back.interval()));
        }
        rows.add(row("state", value.of(Payer.STATE).saved()));
        var table = new Grid(
                words.t("kroner.table", economy.horizon()),
                List.of(words.t("kroner.what"), words.t("kroner.each"), words.t("interval")),
                rows);
        return new Part(List.of(), table, says(value, cost == null ? Pays.COST_NOT_KNOWN : account.verdict(), account));
    }

    private List<String> says(Value value, Pays verdict, Account account) {
        var says = new ArrayList<String>();
        says.add(words.t("kroner." + OfferWords.dashed(verdict)));
        if (verdict == Pays.NOT_YET_KNOWN && account.missing() != null) {
            says.add(words.t("why.missing", words.number(OfferWords.roundedUp(account.missing()))) + ".");
        }
        says.add(words.t("kroner.two-questions"));
        if (value.steps().values().stream().allMatch(words.small()::tells)) {
            says.add(words.t(
                    "kroner.steps",
                    value.steps().entrySet().stream()
                            .map(step -> words.t(
                                    "kroner.step", words.percent(step.getKey() / 100), words.number(step.getValue())))
                            .collect(Collectors.joining(", "))));
        }
        return says;
    }

    /** What comes back to the municipality for each krone. */
    Back back(Judgement offer) {
        var value = value(offer);
        if (value == null) {
            return new Back("", words.t("not-measured"));
        }
        var ratio = value.of(Payer.MUNICIPALITY).perKrone();
        if (ratio == null || !words.small().tells(value.cost())) {
            return new Back("", words.t("kroner.cost.not-known"));
        }
        var back = ratio.value();
        return back == null
                ? new Back("", words.t("kroner.free"))
                : new Back(words.t("kroner.amount", words.number(back, 1)), set(ratio));
    }

    /** Fieller's set, where it is an interval. */
    private String set(PerKrone ratio) {
        var lower = ratio.lower();
        var upper = ratio.upper();
        return ratio.shape() == PerKrone.Shape.INTERVAL && lower != null && upper != null
                ? words.t("range", words.number(lower, 1), words.number(upper, 1))
                : words.t("kroner.anything");
    }

    /** How many pay for themselves, in a sentence. */
    String lead(List<Judgement> offers) {
        long pays = offers.stream()
                .filter(offer -> account(offer).verdict() == Pays.PAYS && tellsCost(offer))
                .count();
        return Words.capital(words.t("lead.pays", pays, words.inWords(pays)));
    }

    /** The amounts and the refund that kroner were reckoned by. */
    List<String> rests() {
        var law = economy.law();
        var rests = new ArrayList<String>();
        long notFound = law.rates().stream()
                .filter(rate -> rate.origin().status() != Origin.Status.FOUND)
                .count();
        rests.add(
                law.rates().isEmpty()
                        ? words.t("kroner.rates.own")
                        : words.t("kroner.rates", law.rates().size(), notFound));
        rests.add(words.t(law.stepsInFolder() ? "kroner.refund.folder" : "kroner.refund.library"));
        return rests;
    }

    private boolean tellsCost(Judgement offer) {
        var value = value(offer);
        return value != null && words.small().tells(value.cost());
    }

    private @Nullable Value value(Judgement offer) {
        return of(offer).value();
    }

    private Account account(Judgement offer) {
        return of(offer).accounts().getFirst();
    }

    private OfferEconomy of(Judgement offer) {
        var found = worth.get(offer);
        if (found == null) {
            throw new IllegalArgumentException(offer.effect().offer() + " is not among the offers put in kroner");
        }
        return found;
    }

    private List<String> row(String name, Difference amount) {
        return List.of(
                words.t("kroner." + name),
                kroner(amount.value()),
                amount.stdError() > 0 ? range(amount.interval()) : words.t("not-measured"));
    }

    private String range(Interval interval) {
        return words.t("range", kroner(interval.lower()), kroner(interval.upper()));
    }

    /** To the hundred from a thousand on, else to the ten: nobody knows it closer. */
    private String kroner(double kroner) {
        long step = Math.abs(kroner) < 1000 ? 10 : 100;
        return words.number(Math.round(kroner / step) * step);
    }
}
