package dk.roret.plan;

import dk.roret.citizen.FirstName;
import dk.roret.web.Typed;
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

    /** Somebody whom the citizen names: a sister, a doctor. Only the citizen can tell whether it is done. */
    record Other(String name) implements Owner {

        /** In characters as people count them. */
        public static final int LONGEST_NAME = 60;

        public Other {
            Typed.check(name, LONGEST_NAME);
        }
    }

    default Side side() {
        return switch (this) {
            case Self _, Other _ -> Side.CITIZEN;
            case Staff _ -> Side.MUNICIPALITY;
        };
    }
}
