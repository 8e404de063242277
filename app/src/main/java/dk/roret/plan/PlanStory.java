package dk.roret.plan;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes the plans of made-up people as if they had done it themselves on earlier days, by the same rules as on any
 * day. Only in the demo, where nobody has to be let in.
 */
@Component
@ConditionalOnProperty("roret.demo")
public class PlanStory {

    private final Plans plans;
    private final StepService steps;
    private final GoalService goals;

    PlanStory(Plans plans, StepService steps, GoalService goals) {
        this.plans = plans;
        this.steps = steps;
        this.goals = goals;
    }

    /** Nothing has been written in the plan. */
    public boolean untold(CitizenId citizen) {
        return plans.get(citizen).version() == 0;
    }

    /** @throws IllegalStateException if the rules of a plan do not allow it */
    public GoalId goal(User who, CitizenId citizen, Instant when, Goal.Content content) {
        hold(goals.add(writer(who, citizen, when), GoalForm.of(content, null)));
        return newest(plans.get(citizen).goals().stream()
                .filter(goal -> goal.content().equals(content))
                .map(Goal::id)
                .toList());
    }

    /** @throws IllegalStateException if the rules of a plan do not allow it */
    public StepId step(User who, CitizenId citizen, Instant when, Step.Content content) {
        hold(steps.add(writer(who, citizen, when), StepForm.of(content, null)));
        return newest(plans.get(citizen).steps().stream()
                .filter(step -> step.content().equals(content))
                .map(Step::id)
                .toList());
    }

    /** @throws IllegalStateException if the rules of a plan do not allow it */
    public void move(User who, CitizenId citizen, Instant when, StepId step, Step.State to) {
        hold(steps.move(writer(who, citizen, when), step, to));
    }

    private static Writer writer(User who, CitizenId citizen, Instant when) {
        return new Writer(citizen, who, when, UUID.randomUUID());
    }

    private static void hold(Outcome outcome) {
        switch (outcome) {
            case Outcome.Saved _ -> {}
            case Outcome.Both both -> throw new IllegalStateException(both.toString());
            case Outcome.Wrong wrong -> throw new IllegalStateException(wrong.toString());
        }
    }

    private static <I> I newest(List<I> ids) {
        return ids.getLast();
    }
}
