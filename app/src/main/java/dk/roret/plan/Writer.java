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
    private final @Nullable String paperOf;

    Writer(CitizenId citizen, User user, Instant at, UUID request) {
        this(citizen, user, at, request, null);
    }

    /**
     * @param paperOf the citizen's name, when the user types what the citizen wrote by hand: it counts as the citizen's, and
     *     the typist is named
     */
    Writer(CitizenId citizen, User user, Instant at, UUID request, @Nullable String paperOf) {
        this.citizen = citizen;
        this.user = user;
        this.at = at;
        this.request = request;
        this.paperOf = paperOf;
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
        return paperOf != null || user.role() == Role.CITIZEN ? Side.CITIZEN : Side.MUNICIPALITY;
    }

    /** Whose words they are. */
    UUID who() {
        return paperOf == null ? user.id() : citizen.value();
    }

    String name() {
        return paperOf == null ? user.name() : paperOf;
    }

    /** Who typed the citizen's handwriting; null when the writer typed their own words. */
    @Nullable
    String typist() {
        return paperOf == null ? null : user.name();
    }

    /** As {@link #Writer}, for one change of several on the same sheet. */
    Writer part(Object... content) {
        return new Writer(citizen, user, at, request(request, content), paperOf);
    }

    /**
     * Names one change: the same form sent twice with the same content is one, with other words another, so that nothing is
     * lost to whoever goes back and writes on.
     */
    public static UUID request(UUID form, Object... content) {
        return UUID.nameUUIDFromBytes((form + Arrays.toString(content)).getBytes(StandardCharsets.UTF_8));
    }
}
