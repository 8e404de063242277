package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.plan.Outcome;
import dk.roret.plan.PlanService;
import dk.roret.plan.StepForm;
import dk.roret.plan.StepService;
import dk.roret.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a step that the two agree while they talk into the plan, and empties where it was written: both or neither. */
@Service
class AgreedSteps {

    private final PlanService plans;
    private final StepService steps;
    private final Saving saving;
    private final Clock clock;

    AgreedSteps(PlanService plans, StepService steps, Saving saving, Clock clock) {
        this.plans = plans;
        this.steps = steps;
        this.saving = saving;
        this.clock = clock;
    }

    /** @return what is wrong; nothing when the step stands in the plan */
    @Transactional
    public List<Problem> agree(Look look, ConversationId conversation, UUID tab, StepForm step) {
        if (steps.agree(plans.writer(look, tab, step), step) instanceof Outcome.Wrong(List<Problem> problems)) {
            return StepFields.renamed(problems);
        }
        saving.empty(Writer.of(look, clock.instant(), UUID.randomUUID()), conversation, StepFields.ALL);
        return List.of();
    }
}
