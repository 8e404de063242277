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
        @Nullable LocalDate openUntil) {

    /** @param key the provider's key in the source, which its staff have too */
    public record Provider(String key, String name, String kind) {

        public String kindText() {
            return "offer.provider." + kind;
        }
    }

    public boolean closed(LocalDate day) {
        return openUntil != null && openUntil.isBefore(day);
    }
}
