package dk.roret.offer;

import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * One offer, and the year that it had.
 *
 * @param year in a sentence; {@code endings} is the table below it, without rows where nothing may be told
 */
public record OfferView(Offer offer, OfferWords words, String year, Sheet endings) {

    static OfferView of(Offer offer, YearOfOffer.Year year, OfferWords words) {
        return new OfferView(offer, words, sentence(year, words.words()), endings(year, words.words()));
    }

    private static String sentence(YearOfOffer.Year year, Words words) {
        String from = words.date(year.first());
        String until = words.date(year.last());
        return year.participations().isEmpty()
                ? words.t("offer.year.few", year.smallest(), from, until)
                : words.t("offer.year", year.participations().getAsLong(), from, until);
    }

    private static Sheet endings(YearOfOffer.Year year, Words words) {
        List<List<Object>> rows = new ArrayList<>();
        if (!year.endings().isEmpty()) {
            year.endings().forEach((ending, cases) -> rows.add(List.of(words.t(ending.text()), cases)));
            if (year.rest() > 0) {
                rows.add(List.of(words.t("offer.end.rest"), year.rest()));
            }
        }
        return new Sheet(
                words.t("offer.endings"),
                List.of(words.t("offer.endings.ending"), words.t("offer.endings.participations")),
                rows,
                List.of());
    }

    /** The catalogue as a table to take away. */
    static Sheet catalogue(List<Offer> offers, OfferWords words) {
        List<List<Object>> rows = new ArrayList<>();
        for (Offer offer : offers) {
            rows.add(List.of(
                    offer.name(),
                    words.type(offer),
                    offer.provider().name(),
                    words.price(offer),
                    words.length(offer),
                    words.places(offer),
                    words.open(offer)));
        }
        Words t = words.words();
        return new Sheet(
                t.t("offer.menu"),
                List.of(
                        t.t("offer.name"),
                        t.t("offer.type"),
                        t.t("offer.provider"),
                        t.t("offer.price"),
                        t.t("offer.length"),
                        t.t("offer.places.heading"),
                        t.t("offer.open.heading")),
                rows,
                List.of());
    }
}
