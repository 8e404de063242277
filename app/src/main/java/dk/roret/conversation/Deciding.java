package dk.roret.conversation;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.citizen.Citizens;
import dk.roret.segment.Decision;
import dk.roret.segment.Decision.Choice;
import dk.roret.segment.Decisions;
import dk.roret.segment.Facts;
import dk.roret.segment.KnownFacts;
import dk.roret.segment.RuleTables;
import dk.roret.segment.SegmentRules.Proposed;
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

    DecideView proposed(Look look, ConversationId id, DecideForm form, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        Conversation conversation = conversations.get(look, id).orElseThrow(Refused::notFound);
        Facts facts = facts(look.citizen(), id, today);
        return new DecideView(
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
        Facts facts = facts(writer.citizen(), id, writer.today());
        Proposed proposed = tables.on(writer.today()).propose(facts);
        List<Problem> problems = new ArrayList<>();
        Choice choice = form.read(proposed.segment(), problems);
        if (choice != null) {
            keep(writer, id, proposed, facts, choice);
        }
        return problems;
    }

    /** As the rules proposed, unless it was otherwise. */
    void decide(Writer writer, ConversationId id, @Nullable Choice otherwise) {
        Facts facts = facts(writer.citizen(), id, writer.today());
        Proposed proposed = tables.on(writer.today()).propose(facts);
        Choice choice = otherwise == null || otherwise.segment() == proposed.segment()
                ? new Choice(proposed.segment(), null, null)
                : otherwise;
        keep(writer, id, proposed, facts, choice);
    }

    private void keep(Writer writer, ConversationId id, Proposed proposed, Facts facts, Choice choice) {
        decisions.add(
                writer.citizen(),
                writer.user(),
                writer.request(),
                new Decision(
                        proposed,
                        choice,
                        facts,
                        id.value(),
                        writer.at(),
                        writer.user().name()));
    }

    private Facts facts(CitizenId citizen, ConversationId id, LocalDate today) {
        return known.with(writings.pad(citizen, id).answers(), citizen, today);
    }
}
