package dk.roret.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of the same thing, written at the same time.
 *
 * @param address where the choice is sent
 * @param heading key of the words
 * @param mine what the reader wrote, kept aside
 * @param other what somebody else saved meanwhile, and what stands
 */
public record BothView(String address, String heading, Version mine, Version other) {

    public enum Choice {
        MINE,
        OTHER,
        NEW
    }

    /** @param more a step's note, or when a goal should be reached */
    public record Version(
            int revision,
            Step.Stamp stamp,
            String words,
            @Nullable String more,
            @Nullable LocalDate day) {}

    static BothView of(PlanView view, Step mine, Step other) {
        return new BothView(
                view.address() + "/steps/" + other.id() + "/both", "plan.both.step", version(mine), version(other));
    }

    static BothView of(PlanView view, Goal mine, Step.Stamp mineBy, Goal other, Step.Stamp otherBy) {
        return new BothView(
                view.address() + "/goals/" + other.id() + "/both",
                "plan.both.goal",
                version(mine, mineBy),
                version(other, otherBy));
    }

    private static Version version(Step step) {
        return new Version(
                step.revision(),
                step.latest(),
                step.content().words(),
                step.content().note(),
                step.content().due());
    }

    private static Version version(Goal goal, Step.Stamp by) {
        return new Version(
                goal.revision(),
                by,
                goal.content().words(),
                goal.content().byWords(),
                goal.content().byDate());
    }
}
