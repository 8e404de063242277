package dk.roret.access;

import java.util.Set;

/** Knows some of the grounds that a user may have; each module contributes those it knows. */
public interface GroundSource {

    /** The grounds that hold now, none if there are none. */
    Set<Ground> grounds(User user, CitizenId citizen);

    /** Those that hold at pages that are {@link AtMeeting}, and nowhere else. */
    default Set<Ground> groundsAtMeeting(User user, CitizenId citizen) {
        return Set.of();
    }
}
