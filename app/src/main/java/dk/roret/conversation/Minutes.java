package dk.roret.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What both can read of a conversation that was held.
 *
 * @param number 1 for the minutes; what was added later follows
 * @param since what had happened since the last time
 * @param request of the form that added it, or of the late text that it was
 */
public record Minutes(
        ConversationId conversation,
        int number,
        @Nullable String since,
        String words,
        Instant at,
        String by,
        boolean byCitizen,
        UUID request) {}
