package dk.roret.plan;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.time.Instant;
import java.util.UUID;

/**
 * Who writes in which plan, when. One comes from a {@link Look}, so that nobody writes without having been let in; the
 * demo's {@link PlanStory} makes those of earlier days.
 */
public final class Writer {

    private final CitizenId citizen;
    private final User user;
    private final Instant at;
    private final UUID request;

    Writer(CitizenId citizen, User user, Instant at, UUID request) {
        this.citizen = citizen;
        this.user = user;
        this.at = at;
        this.request = request;
    }

    CitizenId citizen() {
        return citizen;
    }

    User user() {
        return user;
    }

    Instant at() {
        return at;
    }

    /** Made with the form, so that a form sent twice is one change. */
    UUID request() {
        return request;
    }

    Side side() {
        return user.role() == Role.CITIZEN ? Side.CITIZEN : Side.MUNICIPALITY;
    }
}
