package dk.roret.access;

import java.io.Serializable;
import java.util.UUID;

/** The citizen that a look is about. */
public record CitizenId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
