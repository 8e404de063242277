package dk.roret.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An offer that the citizen is in, or something that runs beside the plan.
 *
 * @param unit who runs it
 * @param until the last day that is planned; null where nobody knows
 */
public record Effort(
        String words,
        String unit,
        LocalDate since,
        @Nullable LocalDate until) {}
