package dk.roret.plan;

import java.util.UUID;

/** Which effort beside the plan. */
public record TrackId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
