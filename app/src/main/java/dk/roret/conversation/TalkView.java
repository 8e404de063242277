package dk.roret.conversation;

import dk.roret.web.Problem;
import java.util.List;

/**
 * One conversation, as both can read it.
 *
 * @param versions how it was agreed, moved and ended, the oldest first
 * @param pad what was written and never shared, for those who hold conversations
 * @param typed what was typed and could not be added
 */
public record TalkView(
        Reader reader,
        Conversation conversation,
        List<Conversation> versions,
        List<Minutes> minutes,
        Pad pad,
        String typed,
        List<Problem> problems) {

    public boolean held() {
        return conversation.state() == Conversation.State.HELD;
    }

    /** Texts that came after the conversation was closed; they are kept, and can be added. */
    public List<Writing> late() {
        return reader.holds() && held()
                ? pad.undecided().stream()
                        .flatMap(field -> pad.aside(field).stream())
                        .filter(writing -> !writing.words().isEmpty())
                        .toList()
                : List.of();
    }
}
