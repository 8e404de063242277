package dk.roret.plan;

import java.util.UUID;

/** A goal, through all its versions. */
public record GoalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
