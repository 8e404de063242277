package dk.roret.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conversations with one citizen.
 *
 * @param open agreed and not told in minutes yet, the nearest first
 * @param asked what the citizen asks for and waits for
 * @param missed what was decided about agreements that were missed, the newest first
 * @param held the newest first; one more than a page when there are older ones
 */
public record ConversationView(
        Reader reader,
        List<Conversation> open,
        List<ContactRequest> asked,
        List<Missed> missed,
        List<MinutesBook.Held> held,
        int skip) {

    public static final int PAGE = 10;

    /** The next contact; null when none is agreed. */
    public @Nullable Conversation next() {
        return open.stream()
                .filter(one -> !one.agreed().day().isBefore(reader.today()))
                .findFirst()
                .orElse(null);
    }

    /** Those whose day is over, and later ones than the next. */
    public List<Conversation> others() {
        return open.stream().filter(one -> !one.equals(next())).toList();
    }

    /** Hearings that the citizen can still answer in. */
    public List<Missed> hearings() {
        return missed.stream()
                .filter(one -> one.answerBy() != null && !one.answerBy().isBefore(reader.today()))
                .toList();
    }

    public List<MinutesBook.Held> page() {
        return held.stream().limit(PAGE).toList();
    }

    public boolean older() {
        return held.size() > PAGE;
    }
}
