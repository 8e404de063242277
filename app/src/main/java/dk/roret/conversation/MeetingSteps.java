package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.plan.Outcome;
import dk.roret.plan.PlanService;
import dk.roret.plan.StepForm;
import dk.roret.plan.StepService;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which steps of a plan were agreed at a meeting. */
@Service
class MeetingSteps {

    private final StepService steps;
    private final PlanService plans;
    private final JdbcClient db;

    MeetingSteps(StepService steps, PlanService plans, JdbcClient db) {
        this.steps = steps;
        this.plans = plans;
        this.db = db;
    }

    /** Puts a step in the plan that all agree on at the meeting. */
    @Transactional
    public Outcome agree(Look look, ConversationId conversation, UUID form, StepForm step) {
        Outcome outcome = steps.agree(plans.writer(look, form, step), step);
        if (outcome instanceof Outcome.Saved) {
            db.sql("""
                            insert into conversation.meeting_step (request, conversation, citizen, step)
                            select ?, ?, citizen, step from plan.published_agreed where citizen = ? order by change desc limit 1
                            on conflict do nothing""")
                    .params(
                            UUID.nameUUIDFromBytes(
                                    (form + step.toString()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            conversation.value(),
                            look.citizen().value())
                    .update();
        }
        return outcome;
    }

    /** Their ids: those agreed here, and those agreed on its day on the screen that both look at. */
    Set<UUID> of(Look look, Conversation conversation) {
        return db.sql("""
                        select step from conversation.meeting_step where conversation = :conversation
                        union
                        select a.step from plan.published_agreed a
                        where a.citizen = :citizen and a.on_day = :day
                          and not exists (select 1 from conversation.meeting_step m where m.step = a.step)""")
                .param("conversation", conversation.id().value())
                .param("citizen", look.citizen().value())
                .param("day", conversation.agreed().day())
                .query((row, number) -> row.getObject("step", UUID.class))
                .set();
    }
}
