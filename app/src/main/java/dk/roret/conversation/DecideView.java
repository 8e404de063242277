package dk.roret.conversation;

import dk.roret.segment.Facts;
import dk.roret.segment.RuleWords;
import dk.roret.segment.SegmentRules.Proposed;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.util.List;

/** What the rules propose, by what is known, and the choice. */
public record DecideView(
        Reader reader,
        Conversation conversation,
        Facts facts,
        Proposed proposed,
        DecideForm form,
        List<Problem> problems) {

    public String address() {
        return reader.address(conversation.id()) + "/guide";
    }

    public RuleWords words(Page page) {
        return new RuleWords(page.words(), false);
    }

    public boolean wrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
