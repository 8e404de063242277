package dk.roret.access;

import dk.roret.web.Visitor;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whoever is signed in.
 *
 * @param id of the citizen or the member of staff
 * @param team the team a member of staff works in
 * @param provider the provider's key for somebody who works for one
 */
public record User(
        UUID id,
        String name,
        Role role,
        @Nullable UUID team,
        @Nullable String provider) implements Visitor, AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;

    /** What the session is filed under. */
    @Override
    public String getName() {
        return id.toString();
    }

    @Override
    public String roleText() {
        return role.text();
    }
}
