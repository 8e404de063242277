package dk.roret.plan;

import java.util.UUID;

/** A step, through all its versions. */
public record StepId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
