package dk.roret.citizen;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A yes of the parents of somebody under age. */
public record Consent(
        UUID id,
        String parent,
        String what,
        LocalDate givenOn,
        String writtenBy,
        @Nullable LocalDate withdrawnOn) {}
