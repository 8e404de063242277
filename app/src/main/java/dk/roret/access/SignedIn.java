package dk.roret.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The proof, kept in the session, that a user has signed in. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final User user;

    SignedIn(User user) {
        super(List.of());
        this.user = user;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public User getPrincipal() {
        return user;
    }
}
