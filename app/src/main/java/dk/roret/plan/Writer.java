package dk.roret.plan;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who writes in which plan, when. One comes from a {@link Look}, so that nobody writes without having been let in; the
 * demo's {@link PlanStory} makes those of earlier days.
 */
public final class Writer {

    private final CitizenId citizen;
    private final User user;
    private final Instant at;
    private final UUID request;
    private final boolean paper;

    Writer(CitizenId citizen, User user, Instant at, UUID request) {
        this(citizen, user, at, request, false);
    }

    /** @param paper the user types what the citizen wrote by hand: it counts as the citizen's, and the typist is named */
    Writer(CitizenId citizen, User user, Instant at, UUID request, boolean paper) {
        this.citizen = citizen;
        this.user = user;
        this.at = at;
        this.request = request;
        this.paper = paper;
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
        return paper || user.role() == Role.CITIZEN ? Side.CITIZEN : Side.MUNICIPALITY;
    }

    /** Whose words they are. */
    UUID who() {
        return paper ? citizen.value() : user.id();
    }

    /** Who typed the citizen's handwriting; null when the writer typed their own words. */
    @Nullable
    String typist() {
        return paper ? user.name() : null;
    }

    /** As {@link #Writer}, for one change of several on the same sheet. */
    Writer part(Object... content) {
        return new Writer(citizen, user, at, request(request, content), paper);
    }

    static UUID request(UUID form, Object... content) {
        return UUID.nameUUIDFromBytes((form + Arrays.toString(content)).getBytes(StandardCharsets.UTF_8));
    }
}
