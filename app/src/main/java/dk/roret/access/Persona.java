package dk.roret.access;

import java.util.List;

/**
 * Somebody made up whom a visitor of the demo may be.
 *
 * @param about key of one line on who it is
 * @param task key of one thing to try
 */
public record Persona(User user, String about, String task) {

    /** Who one may be. Without such a bean nobody can sign in without the identity provider. */
    public interface Cast {
        List<Persona> everyone();
    }
}
