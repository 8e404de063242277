package dk.roret.effect.report;

import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may be said of one offer, in sentences that its interval allows. */
final class OfferWords {
    private final Words words;
    private final Judgement judgement;
    private final Verdict verdict;

    OfferWords(Words words, Judgement judgement) {
        this.words = words;
        this.judgement = judgement;
        this.verdict = judgement.verdict();
    }

    static String kind(Verdict verdict) {
        return dashed(verdict);
    }

    static String dashed(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The finding in one sentence. */
    String title() {
        var name = judgement.effect().name();
        long weeks = Math.abs(Math.round(value()));
        return switch (verdict) {
            case WORKS -> weeks == 0 ? words.t("offer.title.works.little", name) : title("works", weeks);
            case HARMS -> weeks == 0 ? words.t("offer.title.harms.little", name) : title("harms", weeks);
            case TOO_SMALL -> words.t("offer.title.too-small", name);
            case NOT_YET_KNOWN -> words.t("offer.title.not-yet-known", name);
        };
    }

    private String title(String kind, long weeks) {
        return words.t("offer.title." + kind, judgement.effect().name(), weeks, words.inWords(weeks));
    }

    /** How much, and how sure. */
    String lead() {
        var shrunken = judgement.shrunken();
        if (shrunken == null) {
            return words.t("offer.lead.nobody");
        }
        var interval = shrunken.interval();
        var lower = words.weeks(Math.min(Math.abs(interval.lower()), Math.abs(interval.upper())));
        var upper = words.weeks(Math.max(Math.abs(interval.lower()), Math.abs(interval.upper())));
        return switch (verdict) {
            case WORKS, HARMS -> words.t("offer.lead." + kind(verdict), words.weeks(Math.abs(value())), lower, upper);
            case TOO_SMALL, NOT_YET_KNOWN ->
                words.t(
                        "offer.lead." + kind(verdict),
                        words.weeks(value()),
                        words.weeks(interval.lower()),
                        words.weeks(interval.upper()),
                        missing());
        };
    }

    /** What stands under the verdict in a table. */
    String why() {
        if (judgement.shrunken() == null) {
            return words.t("why.nobody");
        }
        return verdict == Verdict.NOT_YET_KNOWN ? missing() : words.t("why." + kind(verdict));
    }

    private String missing() {
        var missing = judgement.missing();
        if (missing != null) {
            return words.t("why.missing", words.number(roundedUp(missing)));
        }
        var raw = Judgement.raw(judgement.effect());
        boolean ownIsSure =
                raw != null && (raw.interval().lower() > 0 || raw.interval().upper() < 0);
        return words.t(ownIsSure ? "why.unlike-its-kind" : "why.near-zero");
    }

    /** To two figures: nobody knows it closer. */
    static long roundedUp(long number) {
        long step = 1;
        while (number / step >= 100) {
            step *= 10;
        }
        return Math.ceilDiv(number, step) * step;
    }

    private double value() {
        var shrunken = judgement.shrunken();
        return shrunken == null ? 0 : shrunken.value();
    }

    /** Participants and comparisons, told so that nobody can be found by taking one from the other. */
    String counts() {
        var effect = judgement.effect();
        var matched = words.number(effect.matched());
        return words.small().tells(effect.participants() - effect.matched())
                ? words.t("counts", words.number(effect.participants()), matched)
                : words.t("counts.matched", matched);
    }

    String unmatched() {
        var effect = judgement.effect();
        int alone = effect.participants() - effect.matched();
        if (alone == 0) {
            return words.t("unmatched.none");
        }
        return words.small().tells(alone)
                ? words.t("unmatched", words.number(alone), words.number(effect.participants()))
                : words.t("unmatched.few", words.small().fewest());
    }

    /** @param back what comes back for each krone; null where the table says nothing of kroner */
    Overview.Row row(String address, Forest forest, Overview.@Nullable Back back) {
        var effect = judgement.effect();
        var shrunken = judgement.shrunken();
        return new Overview.Row(
                effect.offer(),
                effect.targetGroup() == null ? effect.name() : group(effect.targetGroup()),
                address,
                counts(),
                words.t("verdict." + kind(verdict)),
                why(),
                kind(verdict),
                forest.wide().row(judgement),
                forest.narrow().row(judgement),
                shrunken == null ? "" : words.weeks(shrunken.value()),
                shrunken == null ? words.t("not-measured") : words.range(shrunken.interval()),
                back);
    }

    private String group(String code) {
        return words.named("group", code);
    }
}
