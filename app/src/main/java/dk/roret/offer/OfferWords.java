package dk.roret.offer;

import dk.roret.value.Disclosure;
import dk.roret.web.Words;
import java.time.LocalDate;

/**
 * The facts of an offer as people say them.
 *
 * @param rule for the places taken: few of them are said as fewer than so many
 */
public record OfferWords(Words words, Disclosure rule, LocalDate today) {

    public String type(Offer offer) {
        return words.t(offer.type().text());
    }

    public String price(Offer offer) {
        if (offer.price().amount().ore() == 0) {
            return words.t("offer.price.free");
        }
        String amount = words.kroner(offer.price().amount());
        return switch (offer.price()) {
            case Price.PerWeek _ -> words.t("offer.price.per-week", amount);
            case Price.PerCourse _ -> words.t("offer.price.per-course", amount);
            case Price.OwnHours own ->
                words.t(
                        "offer.price.own-hours",
                        amount,
                        words.number(
                                own.hoursPerWeek().doubleValue(),
                                own.hoursPerWeek().stripTrailingZeros().scale() > 0 ? 1 : 0));
        };
    }

    /** What one participant costs who stays as long as is usual; empty where that is the price itself. */
    public String course(Offer offer) {
        return offer.price() instanceof Price.PerWeek week
                        && offer.weeks() != null
                        && week.amount().ore() > 0
                ? words.t("offer.price.course", words.kroner(week.course(offer.weeks())), offer.weeks())
                : "";
    }

    public String length(Offer offer) {
        return offer.weeks() == null ? words.t("offer.weeks.any") : words.t("offer.weeks", offer.weeks());
    }

    public String places(Offer offer) {
        boolean clear = rule.clear(offer.taken());
        long taken = clear ? offer.taken().cases() : rule.smallest();
        if (offer.capacity() == null) {
            return words.t(clear ? "offer.places.taken" : "offer.places.taken-few", taken);
        }
        if (!clear && offer.capacity() <= rule.smallest()) {
            return words.t("offer.places.small", offer.capacity());
        }
        if (clear && taken >= offer.capacity()) {
            return words.t("offer.places.full", taken, offer.capacity());
        }
        return words.t(clear ? "offer.places" : "offer.places.few", taken, offer.capacity());
    }

    /** How long one waits, as the provider last said; empty where it has not. */
    public String waiting(Offer offer) {
        Entry entry = offer.entry();
        return entry == null || entry.waitingWeeks() == null
                ? ""
                : words.t(
                        "offer.waiting",
                        entry.waitingWeeks(),
                        words.date(LocalDate.ofInstant(entry.at(), Words.COPENHAGEN)));
    }

    public String open(Offer offer) {
        LocalDate until = offer.openUntil();
        if (until != null && until.isBefore(today)) {
            return words.t("offer.open.closed", words.date(until));
        }
        if (offer.openFrom() != null && offer.openFrom().isAfter(today)) {
            return words.t("offer.open.from", words.date(offer.openFrom()));
        }
        return until == null ? words.t("offer.open") : words.t("offer.open.until", words.date(until));
    }
}
