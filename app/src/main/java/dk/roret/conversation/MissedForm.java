package dk.roret.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody chose about a missed agreement.
 *
 * @param cause would not, or could not
 * @param help to turn up, in words
 */
public record MissedForm(
        @Nullable String choice,
        @Nullable String cause,
        @Nullable String help,
        @Nullable String reason) {}
