package dk.roret.conversation;

import dk.roret.plan.Plan;
import dk.roret.plan.Step;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * What has happened in the plan since two people last talked.
 *
 * @param done steps that were done
 * @param missed the citizen's open steps whose day is over
 * @param owed the municipality's open steps whose day is over
 * @param ahead open steps whose day is to come, or that have none
 */
public record Since(LocalDate from, List<Step> done, List<Step> missed, List<Step> owed, List<Step> ahead) {

    static Since of(Plan plan, LocalDate from, LocalDate today) {
        List<Step> open = plan.in(Step.State.OPEN);
        return new Since(
                from,
                plan.in(Step.State.DONE).stream()
                        .filter(step -> !day(step.latest()).isBefore(from))
                        .toList(),
                open.stream()
                        .filter(step -> step.missed(today) && step.citizens())
                        .toList(),
                open.stream()
                        .filter(step -> step.missed(today) && !step.citizens())
                        .toList(),
                open.stream().filter(step -> !step.missed(today)).toList());
    }

    static LocalDate day(Step.Stamp stamp) {
        return LocalDate.ofInstant(stamp.at(), Words.COPENHAGEN);
    }

    /** Done, out of all that should have been by now. */
    public int due() {
        return done.size() + missed.size() + owed.size();
    }
}
