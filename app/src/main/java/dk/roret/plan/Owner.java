package dk.roret.plan;

import dk.roret.citizen.FirstName;
import java.util.UUID;

/** Who has promised to take a step. */
public sealed interface Owner {

    /** The citizen whose plan it is. */
    record Self() implements Owner {}

    /** Somebody who works for the municipality. */
    record Staff(UUID id, String name) implements Owner {
        public String firstName() {
            return FirstName.of(name);
        }
    }

    default Side side() {
        return switch (this) {
            case Self _ -> Side.CITIZEN;
            case Staff _ -> Side.MUNICIPALITY;
        };
    }
}
