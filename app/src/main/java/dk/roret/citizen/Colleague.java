package dk.roret.citizen;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can take over a course.
 *
 * @param near works in the team that the course comes from
 * @param citizens whose courses they have now
 */
public record Colleague(UUID id, String name, @Nullable String team, boolean near, int citizens) {}
