package dk.roret.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's plan as it stands now.
 *
 * @param version goes up by one with each change; 0 before the first
 * @param latest the last change; null before the first
 * @param read the newest version that the citizen says they have read; null when none
 */
public record Plan(
        int version, Step.@Nullable Stamp latest, @Nullable Acknowledgement read, List<Goal> goals, List<Step> steps) {

    /** The citizen has read the plan as it was at a version. */
    public record Acknowledgement(int version, Instant at) {}

    /** The citizen has said so of the plan as it stands. */
    public boolean isRead() {
        return read != null && read.version() == version;
    }

    public Optional<Step> step(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findAny();
    }

    public Optional<Goal> goal(GoalId id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findAny();
    }

    /** Goals that are worked on, the nearest first. */
    public List<Goal> openGoals() {
        return in(Goal.State.OPEN);
    }

    public List<Goal> in(Goal.State state) {
        return goals.stream().filter(goal -> goal.state() == state).toList();
    }

    public List<Step> in(Step.State state) {
        return steps.stream().filter(step -> step.state() == state).toList();
    }

    /** Steps towards a goal that are done. */
    public long done(GoalId goal) {
        return towards(goal, Step.State.DONE);
    }

    /** Steps towards a goal, done or not. */
    public long all(GoalId goal) {
        return done(goal) + towards(goal, Step.State.OPEN);
    }

    private long towards(GoalId goal, Step.State state) {
        return steps.stream()
                .filter(step ->
                        step.state() == state && goal.equals(step.content().goal()))
                .count();
    }
}
