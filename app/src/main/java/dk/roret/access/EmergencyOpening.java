package dk.roret.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened a citizen in an emergency.
 *
 * @param reviewed when, and {@code reviewer} by whom; null until it is
 * @param own the one who reads opened it, so cannot review it
 */
public record EmergencyOpening(
        UUID id,
        CitizenId citizen,
        String who,
        Role role,
        String reason,
        Instant opened,
        Instant until,
        @Nullable Instant reviewed,
        @Nullable String reviewer,
        boolean own) {}
