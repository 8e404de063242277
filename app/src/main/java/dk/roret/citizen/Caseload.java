package dk.roret.citizen;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose courses somebody has.
 *
 * @param gone they have left, and the courses still stand with them
 * @param citizens how many, of those that the reader may hand over
 */
public record Caseload(UUID id, String name, @Nullable UUID team, boolean gone, int citizens) {}
