package dk.roret.offer;

import dk.roret.value.Tally;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a citizen can take part in.
 *
 * @param weeks the usual length
 * @param capacity places at one time; null where there is no fixed number
 * @param taken the places taken today. Not to be shown but through {@link PlacesWords}
 * @param openFrom the first day it can be started; null: always
 * @param openUntil the last day it can be started; null: still open
 * @param own made here by the provider; otherwise a delivery is the contract, and the provider's words lie beside it
 * @param entry what the provider says of it; null until it has
 */
public record Offer(
        OfferId id,
        String name,
        OfferType type,
        Provider provider,
        @Nullable String department,
        @Nullable String description,
        Price price,
        @Nullable Integer weeks,
        @Nullable Integer capacity,
        Tally taken,
        @Nullable LocalDate openFrom,
        @Nullable LocalDate openUntil,
        boolean own,
        @Nullable Entry entry) {

    /** @param key the provider's key in the source, which its staff have too */
    public record Provider(String key, String name, String kind) {

        public String kindText() {
            return "offer.provider." + kind;
        }
    }

    /** What happens there: in the provider's own words, or else as delivered; null where nobody has said. */
    public @Nullable String content() {
        return entry == null ? description : entry.content();
    }

    /** Whether the provider says that it can move the theme. */
    public boolean moves(String theme) {
        return entry != null && entry.themes().contains(theme);
    }

    public boolean closed(LocalDate day) {
        return openUntil != null && openUntil.isBefore(day);
    }
}
