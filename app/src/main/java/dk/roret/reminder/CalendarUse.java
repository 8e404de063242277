package dk.roret.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen is told of their calendar's address.
 *
 * @param fetched when a calendar program last asked; null while none has
 */
public record CalendarUse(
        Instant made, long fetches, @Nullable Instant fetched) {}
