package dk.roret.plan;

import dk.roret.web.Problem;
import dk.roret.web.Refused;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings what the citizen wrote on paper into the plan, all of it at once. It counts as the citizen's own. */
@Service
public class PaperService {

    private final Plans plans;
    private final PlanRecord record;
    private final Journal journal;

    PaperService(Plans plans, PlanRecord record, Journal journal) {
        this.plans = plans;
        this.record = record;
        this.journal = journal;
    }

    /** @param writer a {@link PlanService#typist} */
    @Transactional
    public Outcome type(Writer writer, PaperForm form) {
        record.begin(writer);
        Plan plan = plans.get(writer.citizen());
        List<Problem> problems = new ArrayList<>();
        PaperForm.Sheet sheet = form.read(LocalDate.ofInstant(writer.at(), Words.COPENHAGEN), plan, problems);
        if (sheet == null) {
            return new Outcome.Wrong(problems);
        }
        for (StepId id : sheet.done()) {
            Step step = plan.step(id).orElseThrow(Refused::notFound);
            record.write(writer.part(id), id, step.revision(), step.content(), Step.State.DONE, ChangeKind.STEP_DONE);
        }
        for (Step.Content step : sheet.steps()) {
            if (record.begin(writer.part(step))) {
                record.add(
                        writer.part(step), new StepId(UUID.randomUUID()), step, Step.State.OPEN, ChangeKind.STEP_ADDED);
            }
        }
        for (Goal.Content goal : sheet.goals()) {
            if (record.begin(writer.part(goal))) {
                record.add(
                        writer.part(goal), new GoalId(UUID.randomUUID()), goal, Goal.State.OPEN, ChangeKind.GOAL_ADDED);
            }
        }
        for (JournalEntry.Content entry : sheet.entries()) {
            journal.add(writer.part(entry), entry);
        }
        return new Outcome.Saved();
    }
}
