package dk.roret.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What stood in a field when it was saved.
 *
 * @param aside it was written on top of another text than the one that stands, and nobody has chosen yet
 * @param tab the open page it was written in
 */
public record Writing(Field field, int revision, boolean aside, UUID tab, String words, Instant at, String by) {

    /** What a page names it by. */
    public String key() {
        return field.name() + ":" + revision;
    }

    /** The request that adds it to minutes that are shared: it is added once. */
    UUID addedBy(ConversationId conversation) {
        return UUID.nameUUIDFromBytes((conversation + " " + key()).getBytes(StandardCharsets.UTF_8));
    }
}
