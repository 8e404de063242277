package dk.roret.effect.register;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How somebody leaves all public support. The order is that of the causes from 1. */
enum Exit {
    JOB,
    EDUCATION,
    OTHER,
    /** Death, moving away and pension: exits of their own that end support at once. */
    FOR_GOOD;

    /** The reasons there are in a data package. */
    static final Set<String> REASONS =
            new TreeSet<>(List.of("job", "education", "other_benefit", "pension", "moved_away", "death", "other"));

    static Exit of(String reason) {
        return switch (reason) {
            case "job" -> JOB;
            case "education" -> EDUCATION;
            case "pension", "moved_away", "death" -> FOR_GOOD;
            default -> OTHER;
        };
    }

    int cause() {
        return ordinal() + 1;
    }
}
