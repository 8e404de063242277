package dk.roret.access;

import java.util.Optional;
import java.util.UUID;

/** Finds the people who can sign in today; the modules that own them contribute. */
public interface Directory {

    /** True for the directory of citizens, false for one of staff: nobody signs in through the other door. */
    boolean ofCitizens();

    /** @param login the name at the identity provider: a login for staff, a CPR number for citizens */
    Optional<User> byLogin(String login);

    Optional<User> byId(UUID id);

    /** @param key the person's key in the source system that delivered them */
    Optional<User> bySource(String source, String key);
}
