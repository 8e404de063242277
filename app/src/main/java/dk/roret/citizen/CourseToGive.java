package dk.roret.citizen;

import dk.roret.access.CitizenId;
import org.jspecify.annotations.Nullable;

/**
 * A course that stands with somebody who is to hand over all of theirs.
 *
 * @param name null where it is protected from the reader
 * @param onItsWay it is offered to somebody already
 * @param receiver null when nobody, or somebody who has left
 */
public record CourseToGive(
        CitizenId citizen,
        @Nullable String name,
        boolean onItsWay,
        @Nullable String receiver,
        boolean accepted) {}
