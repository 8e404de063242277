package dk.roret.access;

import java.util.Optional;

/** Tells what a citizen is called, to somebody who looks; the module that has the citizens contributes it. */
public interface CitizenName {

    /** Empty where the name is protected from this reader, or the citizen is not there. */
    Optional<String> name(Look look);
}
