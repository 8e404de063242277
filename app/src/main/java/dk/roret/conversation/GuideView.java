package dk.roret.conversation;

import dk.roret.segment.Fact;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.util.List;
import java.util.UUID;

/**
 * The guide to the first conversation, filled in by the two together.
 *
 * @param part from 1; the last has no fields, only what is easily forgotten
 */
public record GuideView(Reader reader, Conversation conversation, int part, Pad pad, List<Problem> problems) {

    public static final int PARTS = 4;

    public String address() {
        return reader.address(conversation.id()) + "/guide";
    }

    public List<Fact> asked() {
        return Fact.in(part);
    }

    public List<Told> told() {
        return Told.in(part);
    }

    /** Texts that were written at the same time as the one that stands, answers as people say them. */
    public List<Writing> aside(Page page, Field field) {
        return pad.aside(field).stream().map(other -> other.said(page)).toList();
    }

    /** One for each page that is opened: what it saves comes one after the other. */
    public UUID tab() {
        return UUID.randomUUID();
    }
}
