package dk.roret.citizen;

import java.util.Optional;

/**
 * A citizen's name and how to call them, for somebody who needs no more.
 *
 * @param name empty where it is protected from this reader
 * @param phone empty where it is unknown, or protected from this reader
 */
public record Reach(Optional<String> name, Optional<String> phone) {

    static final Reach HIDDEN = new Reach(Optional.empty(), Optional.empty());
}
