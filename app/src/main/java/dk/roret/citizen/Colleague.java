package dk.roret.citizen;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who can take over a course. */
public record Colleague(UUID id, String name, @Nullable String team) {}
