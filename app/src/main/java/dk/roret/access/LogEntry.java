package dk.roret.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One look, as the log has it. The citizen is a code: an administrator has no ground to know the name. */
public record LogEntry(
        long id,
        Instant at,
        String who,
        Role role,
        String citizen,
        @Nullable Ground ground,
        boolean listed,
        @Nullable String reason,
        String what) {

    /** Key of why it was allowed, or that it was not. */
    public String why() {
        return ground == null
                ? "access.log.ground.refused"
                : "access.log.ground." + ground.name().toLowerCase(java.util.Locale.ROOT);
    }
}
