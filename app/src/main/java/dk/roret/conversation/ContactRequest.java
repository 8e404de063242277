package dk.roret.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The citizen asks to talk, or says that they cannot come.
 *
 * @param conversation the one they cannot come to; null when they just ask for contact
 * @param words what it is about; null when they did not say
 */
public record ContactRequest(
        UUID id,
        @Nullable ConversationId conversation,
        @Nullable String words,
        Instant askedAt) {

    static final String ANSWER = "answer-";

    /** Id of the field that it is answered in. */
    public String answerField() {
        return ANSWER + id;
    }
}
