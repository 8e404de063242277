package dk.roret.citizen;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A choice of who is to hold the threads for a citizen.
 *
 * @param name null when it is whoever has the course, or somebody who has left
 * @param chosen false: from then on whoever has the course
 * @param until last day; null: until something else is chosen
 */
public record CoordinatorChoice(
        @Nullable String name,
        boolean chosen,
        LocalDate from,
        @Nullable LocalDate until,
        String reason,
        String by,
        Instant at) {}
