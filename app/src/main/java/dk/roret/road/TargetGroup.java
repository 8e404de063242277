package dk.roret.road;

import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a stretch of the road is for: a cohort, never a label on a person.
 *
 * @param near needs little to get a job
 * @param benefits on one of these; with readiness and ages empty too no register knows who belongs, so that only those
 *     who take part in the group's efforts can be counted
 * @param ageFrom the youngest age; {@code ageUntil} the oldest
 */
public record TargetGroup(
        String key,
        int position,
        String name,
        @Nullable String english,
        boolean near,
        @Nullable String traits,
        @Nullable String barriers,
        @Nullable String resources,
        List<String> benefits,
        List<String> readiness,
        @Nullable Integer ageFrom,
        @Nullable Integer ageUntil,
        LocalDate from,
        String decidedBy) {

    public String name(Words words) {
        return english == null || words.danish() ? name : english;
    }

    /** Registers know who belongs. */
    public boolean registered() {
        return !benefits.isEmpty() || !readiness.isEmpty() || ageFrom != null || ageUntil != null;
    }
}
