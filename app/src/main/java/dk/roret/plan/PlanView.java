package dk.roret.plan;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.citizen.AboutCitizen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan as one reader sees it.
 *
 * @param reader id of the citizen or the member of staff who reads
 * @param mine the reader is the citizen
 * @param mayWrite the reader may change it
 * @param firstName of the citizen; empty where it is protected from this reader
 */
public record PlanView(
        CitizenId citizen,
        UUID reader,
        boolean mine,
        boolean mayWrite,
        Optional<String> firstName,
        Plan plan,
        LocalDate today)
        implements AboutCitizen {

    /** Where this plan lies for this reader: {@code /plan}, or {@code /plan/<citizen>}. */
    public String address() {
        return address(mine, citizen);
    }

    static String address(Look look) {
        return address(look.byCitizen(), look.citizen());
    }

    private static String address(boolean mine, CitizenId citizen) {
        return mine ? "/plan" : "/plan/" + citizen;
    }

    /** Whether the reader may correct the step as it stands. */
    public boolean mayEdit(Step step) {
        return mayWrite && StepService.mayEdit(side(), step);
    }

    /** Whether the reader may move the step there: tick it, put it away, answer it. */
    public boolean mayMove(Step step, Step.State to) {
        return mayWrite && StepService.change(side(), step, to) != null;
    }

    /** Proposals that wait for the reader's side to answer. */
    public List<Step> toAnswer() {
        return plan.in(Step.State.PROPOSED).stream()
                .filter(step -> step.answers() == side())
                .toList();
    }

    /** Goals that wait for the citizen's yes, when the citizen reads. */
    public List<Goal> goalsToAnswer() {
        return mine ? plan.in(Goal.State.PROPOSED) : List.of();
    }

    /** Goals that the municipality has proposed, when the municipality reads. */
    public List<Goal> goalsUnanswered() {
        return mine ? List.of() : plan.in(Goal.State.PROPOSED);
    }

    public int countToAnswer() {
        return toAnswer().size() + goalsToAnswer().size();
    }

    /** Proposals of the reader's side that the other has not answered. */
    public List<Step> unanswered() {
        return plan.in(Step.State.PROPOSED).stream()
                .filter(step -> step.answers() != side())
                .toList();
    }

    /** As the citizen reads it, in their own voice. */
    public PlanView asCitizen() {
        return new PlanView(citizen, reader, true, mayWrite, firstName, plan, today);
    }

    public Fortnight fortnight() {
        return new Fortnight(plan.steps(), today);
    }

    public Side side() {
        return mine ? Side.CITIZEN : Side.MUNICIPALITY;
    }
}
