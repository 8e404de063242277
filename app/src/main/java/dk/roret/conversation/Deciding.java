package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.citizen.Citizens;
import dk.roret.conversation.ConversationStory.Otherwise;
import dk.roret.conversation.SegmentRules.Proposal;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes how a course begins, by the municipality's rules alone; a caseworker confirms, or chooses otherwise. */
@Service
class Deciding {

    private final Conversations conversations;
    private final Agreements agreements;
    private final Writings writings;
    private final KnownFacts known;
    private final RuleTables tables;
    private final Decisions decisions;
    private final Citizens citizens;
    private final Clock clock;

    Deciding(
            Conversations conversations,
            Agreements agreements,
            Writings writings,
            KnownFacts known,
            RuleTables tables,
            Decisions decisions,
            Citizens citizens,
            Clock clock) {
        this.conversations = conversations;
        this.agreements = agreements;
        this.writings = writings;
        this.known = known;
        this.tables = tables;
        this.decisions = decisions;
        this.citizens = citizens;
        this.clock = clock;
    }

    ProposalView proposal(Look look, ConversationId id, DecideForm form, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        Conversation conversation = conversations.get(look, id).orElseThrow(Refused::notFound);
        Facts facts = known.of(look.citizen(), today, writings.pad(look.citizen(), id));
        return new ProposalView(
                Reader.of(look, citizens.get(look), today),
                conversation,
                facts,
                tables.on(today).propose(facts),
                form,
                problems);
    }

    /** @return what is wrong; nothing when it is decided, or was by this very form */
    @Transactional
    public List<Problem> decide(Writer writer, ConversationId id, DecideForm form) {
        agreements.hold(writer, id);
        Facts facts = facts(writer, id);
        Proposal proposal = tables.on(writer.today()).propose(facts);
        List<Problem> problems = new ArrayList<>();
        DecideForm.Choice choice = form.read(proposal.segment(), problems);
        if (choice != null) {
            decisions.add(writer, id, proposal, facts, choice.segment(), choice.reason(), choice.words());
        }
        return problems;
    }

    /** As the rules proposed, unless it was otherwise. */
    void decide(Writer writer, ConversationId id, @Nullable Otherwise otherwise) {
        Facts facts = facts(writer, id);
        Proposal proposal = tables.on(writer.today()).propose(facts);
        if (otherwise == null || otherwise.chosen() == proposal.segment()) {
            decisions.add(writer, id, proposal, facts, proposal.segment(), null, null);
        } else {
            decisions.add(writer, id, proposal, facts, otherwise.chosen(), otherwise.reason(), otherwise.words());
        }
    }

    private Facts facts(Writer writer, ConversationId id) {
        return known.of(writer.citizen(), writer.today(), writings.pad(writer.citizen(), id));
    }
}
