package dk.roret.progress;

import dk.roret.access.CitizenId;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Who writes about which citizen, when. One comes from a {@link dk.roret.access.Look}, so that nobody writes without
 * having been let in; the demo's story makes those of earlier days.
 */
record Writer(CitizenId citizen, User user, Instant at) {

    /** Of a form and what it says: sent again with other words it is another change, so that none is lost. */
    static UUID request(UUID form, Object... content) {
        return UUID.nameUUIDFromBytes((form + Arrays.toString(content)).getBytes(StandardCharsets.UTF_8));
    }

    boolean byCitizen() {
        return user.role() == Role.CITIZEN;
    }
}
