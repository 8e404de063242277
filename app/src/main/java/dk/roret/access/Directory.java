package dk.roret.access;

import java.util.Optional;
import java.util.UUID;

/** Finds the people who can sign in; the modules that own them contribute. */
public interface Directory {

    /** @param login the name at the identity provider: a login for staff, a CPR number for citizens */
    Optional<User> byLogin(String login);

    Optional<User> byId(UUID id);
}
