package dk.roret.plan;

import dk.roret.access.Look;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The next conversation, as the plan's page tells the citizen. Conversations lie above the plan, and tell of theirs. */
public interface NextTalk {

    Optional<Notice> next(Look look);

    /**
     * @param channel key of the words for how
     * @param place null when it goes without saying
     * @param prepare address of the page to prepare on
     * @param prepared the citizen has sent what they want to say
     */
    record Notice(
            Instant when,
            String channel,
            @Nullable String place,
            String purpose,
            String host,
            String prepare,
            boolean prepared) {}
}
