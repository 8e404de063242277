package dk.roret.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that did not go as ordered.
 *
 * @param words null where the citizen stayed away, which says itself
 * @param party who told
 * @param answer what is done about it; null until somebody has said
 */
public record Deviation(
        UUID id,
        LocalDate on,
        @Nullable String words,
        Party party,
        String by,
        @Nullable String answer,
        @Nullable String answeredBy) {}
