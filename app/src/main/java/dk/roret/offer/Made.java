package dk.roret.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an offer that a provider makes here, which a delivered offer has from its contract.
 *
 * @param model as data packages name it, or {@code own_hours}
 * @param price in kroner: of a week, a course or an hour
 * @param hours a week for each participant; null unless the model is of own hours
 */
record Made(
        String name,
        OfferType type,
        String model,
        BigDecimal price,
        @Nullable BigDecimal hours,
        @Nullable Integer capacity,
        @Nullable Integer weeks,
        @Nullable LocalDate openFrom,
        @Nullable LocalDate openUntil) {}
