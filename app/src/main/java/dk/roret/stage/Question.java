package dk.roret.stage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the citizen wants to know.
 *
 * @param answer null until somebody has answered
 */
public record Question(
        UUID id, String words, Instant askedAt, @Nullable Answer answer) {

    /** In characters as people count them. */
    public static final int LONGEST = 1000;

    /** What somebody in the municipality answered, in their own name. */
    public record Answer(String words, String by, Instant at) {}

    public boolean open() {
        return answer == null;
    }
}
