package dk.roret.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The proof, kept in the session, that a user has signed in. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final User user;

    /** The kind of person, as the provider's registration names it, for those who came through a provider. */
    private final @Nullable String door;

    /** What the provider wants to see again when the user signs out. Never one that carries a CPR number. */
    private final @Nullable String idToken;

    SignedIn(User user) {
        this(user, null, null);
    }

    SignedIn(User user, @Nullable String door, @Nullable String idToken) {
        super(List.of());
        this.user = user;
        this.door = door;
        this.idToken = idToken;
        setAuthenticated(true);
    }

    /** The same proof for a user whose role, team or name has changed. */
    SignedIn as(User now) {
        return new SignedIn(now, door, idToken);
    }

    @Nullable
    String door() {
        return door;
    }

    @Nullable
    String idToken() {
        return idToken;
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
