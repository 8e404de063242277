package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.plan.Outcome;
import dk.roret.plan.PlanService;
import dk.roret.plan.StepForm;
import dk.roret.plan.StepService;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the citizen shows and proposes; a proposal becomes part of the plan when the caseworker agrees. */
@Service
class Presentations {

    private final JdbcClient db;
    private final StepService steps;
    private final PlanService plans;

    Presentations(JdbcClient db, StepService steps, PlanService plans) {
        this.db = db;
        this.steps = steps;
        this.plans = plans;
    }

    /** Two statements. */
    Presentation of(Look look) {
        List<Proposal> proposals = proposals(look.citizen());
        return db.sql("select * from conversation.presentation where citizen = ? order by id desc limit 1")
                .param(look.citizen().value())
                .query((row, number) -> new Presentation(
                        Set.of((String[]) row.getArray("hidden").getArray()),
                        requireNonNull(row.getString("about")),
                        Set.of((UUID[]) row.getArray("steps").getArray()),
                        proposals))
                .optional()
                .orElse(new Presentation(Set.of(), "", Set.of(), proposals));
    }

    private List<Proposal> proposals(CitizenId citizen) {
        return db.sql("""
                        select p.*, a.answer, a.who_name
                        from conversation.proposal p left join conversation.proposal_answer a on a.proposal = p.id
                        where p.citizen = ? and a.answer is distinct from 'WITHDRAWN' order by p.at, p.id""")
                .param(citizen.value())
                .query((row, number) -> {
                    String answer = row.getString("answer");
                    return new Proposal(
                            row.getObject("id", UUID.class),
                            requireNonNull(row.getString("words")),
                            row.getBoolean("municipality"),
                            answer == null ? null : Proposal.Answer.valueOf(answer),
                            row.getString("who_name"));
                })
                .list();
    }

    /** Keeps what the citizen chose, and a proposal where they typed one; once, however often the form is sent. */
    @Transactional
    public void keep(Writer writer, Presentation chosen, @Nullable Proposal proposed) {
        db.sql("""
                        insert into conversation.presentation (citizen, hidden, about, steps, at, request)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        writer.citizen().value(),
                        chosen.hidden().toArray(String[]::new),
                        chosen.about(),
                        chosen.steps().toArray(UUID[]::new),
                        Timestamp.from(writer.at()),
                        writer.request())
                .update();
        if (proposed != null) {
            db.sql("insert into conversation.proposal values (?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            proposed.id(),
                            writer.citizen().value(),
                            proposed.words(),
                            proposed.municipality(),
                            Timestamp.from(writer.at()))
                    .update();
        }
    }

    /** The citizen thinks again, as long as nobody has answered. */
    @Transactional
    public void withdraw(Writer writer, UUID proposal) {
        answer(writer, waiting(writer, proposal), Proposal.Answer.WITHDRAWN);
    }

    /**
     * Answers at the meeting. What is agreed stands in the plan: with the citizen as owner, or with the one who answers
     * where it is for the municipality to do. Answering again does nothing.
     *
     * @return what is wrong; nothing when it is answered
     */
    @Transactional
    public List<Problem> answer(Look look, Writer writer, UUID proposal, boolean agreed) {
        Proposal asked = waiting(writer, proposal);
        if (!asked.waits()) {
            return List.of();
        }
        if (agreed) {
            StepForm step = asked.municipality()
                    ? StepForm.askedOf(look.user().id(), asked.words())
                    : StepForm.ofCitizen(asked.words());
            if (steps.agree(plans.writer(look, asked.id(), step), step) instanceof Outcome.Wrong(List<Problem> wrong)) {
                return wrong;
            }
        }
        answer(writer, asked, agreed ? Proposal.Answer.AGREED : Proposal.Answer.NOT_NOW);
        return List.of();
    }

    private void answer(Writer writer, Proposal asked, Proposal.Answer answer) {
        db.sql("insert into conversation.proposal_answer values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        asked.id(),
                        answer.name(),
                        Timestamp.from(writer.at()),
                        writer.user().id(),
                        writer.user().name())
                .update();
    }

    /** The citizen's proposal, with nobody else answering it in this transaction. */
    private Proposal waiting(Writer writer, UUID proposal) {
        boolean there = db.sql("select id from conversation.proposal where id = ? and citizen = ? for update")
                .params(proposal, writer.citizen().value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refused.notFound();
        }
        return proposals(writer.citizen()).stream()
                .filter(one -> one.id().equals(proposal))
                .findAny()
                .orElseThrow(Refused::notFound);
    }
}
