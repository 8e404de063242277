package dk.roret.progress;

import dk.roret.access.CitizenId;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.time.Instant;

/**
 * Who writes about which citizen, when. One comes from a {@link dk.roret.access.Look}, so that nobody writes without
 * having been let in; the demo's story makes those of earlier days.
 */
record Writer(CitizenId citizen, User user, Instant at) {

    boolean byCitizen() {
        return user.role() == Role.CITIZEN;
    }
}
