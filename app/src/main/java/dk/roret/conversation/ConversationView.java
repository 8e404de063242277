package dk.roret.conversation;

import dk.roret.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conversations with one citizen.
 *
 * @param open agreed and not told in minutes yet, the nearest first
 * @param asked what the citizen asks for and waits for
 * @param missed what was decided about agreements that were missed, the newest first
 * @param held the newest first; one more than a page when there are older ones
 * @param unkept what was typed in one of the small forms
 */
public record ConversationView(
        Reader reader,
        List<Conversation> open,
        List<ContactRequest> asked,
        List<Missed> missed,
        List<MinutesBook.Held> held,
        int skip,
        Unkept unkept) {

    public static final int PAGE = 10;

    /**
     * What was typed in a small form and could not be kept. It stands in its field again.
     *
     * @param field id of the field
     */
    public record Unkept(String field, String words, List<Problem> problems) {

        static final Unkept NOTHING = new Unkept("", "", List.of());

        public boolean in(String asked) {
            return field.equals(asked);
        }

        public String words(String asked) {
            return in(asked) ? words : "";
        }
    }

    /** What the reader typed in answer to a request that another has answered meanwhile; null when there is none. */
    public @Nullable String tooLate() {
        boolean shown = asked.stream().anyMatch(one -> unkept.in(one.answerField()));
        return unkept.field().startsWith(ContactRequest.ANSWER) && !shown ? unkept.words() : null;
    }

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
        return missed.stream().filter(one -> one.heard(reader.today())).toList();
    }

    public List<MinutesBook.Held> page() {
        return held.stream().limit(PAGE).toList();
    }

    public boolean older() {
        return held.size() > PAGE;
    }
}
