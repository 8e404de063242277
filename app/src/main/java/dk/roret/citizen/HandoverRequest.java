package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a course.
 *
 * @param citizenName null for the one who asks, and where the reader may not know it
 * @param asker who asks
 * @param outcome null while it is open, then {@code given}, {@code withdrawn} or {@code declined}
 * @param ground why the reader may see the citizen
 */
public record HandoverRequest(
        UUID id,
        CitizenId citizen,
        @Nullable String citizenName,
        UUID askedBy,
        @Nullable String asker,
        String reason,
        Instant askedAt,
        @Nullable String outcome,
        @Nullable String answer,
        Ground ground) {}
