package dk.roret.conversation;

import dk.roret.web.Problem;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * Texts by those who hold conversations that stand in no minutes: they came after it was closed and can be added, or
     * were written before it was cancelled.
     */
    public List<Writing> late() {
        if (!reader.holds() || conversation.open()) {
            return List.of();
        }
        return pad.writings().stream()
                .map(Writing::field)
                .distinct()
                .filter(Field::keepsBoth)
                .flatMap(this::unshared)
                .filter(writing -> !writing.words().isEmpty())
                .toList();
    }

    private Stream<Writing> unshared(Field field) {
        Stream<Writing> standing = held() ? Stream.empty() : pad.standing(field).stream();
        return Stream.concat(standing, pad.aside(field).stream())
                .filter(writing ->
                        minutes.stream().noneMatch(part -> part.request().equals(writing.addedBy(conversation.id()))));
    }
}
