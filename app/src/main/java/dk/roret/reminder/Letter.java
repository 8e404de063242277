package dk.roret.reminder;

import dk.roret.access.CitizenId;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a citizen.
 *
 * @param stop address that stops reminders, for the header that mail programs make a button of; null where there is
 *     nothing to stop
 */
record Letter(
        CitizenId citizen,
        String to,
        String subject,
        String body,
        @Nullable String stop) {}
