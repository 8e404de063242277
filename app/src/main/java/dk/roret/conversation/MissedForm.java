package dk.roret.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody chose about a missed agreement.
 *
 * @param cause would not, or could not
 * @param help to turn up, in words
 * @param seen the number of the last decision about the same agreement that the page showed; 0 for none
 */
public record MissedForm(
        @Nullable String choice,
        @Nullable String cause,
        @Nullable String help,
        @Nullable String reason,
        @Nullable Integer seen) {

    public static final MissedForm EMPTY = new MissedForm(null, null, null, null, null);
}
