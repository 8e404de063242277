package dk.roret.access;

import java.time.Duration;

/** How long an emergency opening lasts; the municipality decides. */
public interface EmergencyTerm {
    Duration today();
}
