package dk.roret.conversation;

import dk.roret.conversation.SegmentRules.Proposal;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.util.List;

/** What the rules propose, by what is known, and the choice. */
public record ProposalView(
        Reader reader,
        Conversation conversation,
        Facts facts,
        Proposal proposal,
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
