package dk.roret.conversation;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/**
 * Who writes about which citizen, when. One comes from a {@link Look}, so that nobody writes without having been let
 * in; the demo's {@link ConversationStory} makes those of earlier days.
 *
 * @param request made with the form, so that a form sent twice is one change
 */
record Writer(CitizenId citizen, User user, Instant at, UUID request) {

    /** @param content what the form says: sent again with other words it is another change, so that none is lost */
    static Writer of(Look look, Instant now, UUID form, Object... content) {
        byte[] sent = (form + Arrays.toString(content)).getBytes(StandardCharsets.UTF_8);
        return new Writer(look.citizen(), look.user(), now, UUID.nameUUIDFromBytes(sent));
    }

    boolean byCitizen() {
        return user.role() == Role.CITIZEN;
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, Words.COPENHAGEN);
    }
}
