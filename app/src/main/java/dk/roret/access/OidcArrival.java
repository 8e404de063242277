package dk.roret.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Somebody comes back from the provider. Only our own {@link User} goes into the session, no claim and no CPR number. */
@Component
class OidcArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OidcArrival.class);

    private final Provider provider;
    private final People people;
    private final Arrival arrival;

    OidcArrival(Provider provider, People people, Arrival arrival) {
        this.provider = provider;
        this.people = people;
        this.arrival = arrival;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var token = (OAuth2AuthenticationToken) authentication;
        var arrived = (OidcUser) requireNonNull(token.getPrincipal());
        String door = token.getAuthorizedClientRegistrationId();
        String login = provider.login(door, arrived).orElse("");
        var user = people.byLogin(door.equals(Provider.CITIZEN), login);
        if (user.isEmpty()) {
            refuse(response, SignInRefused.UNKNOWN);
            return;
        }
        SignedIn signedIn = new SignedIn(user.get(), door, idToken(door, arrived, login));
        response.sendRedirect(arrival.letIn(signedIn, request, response));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String error = failure instanceof OAuth2AuthenticationException oidc
                ? oidc.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("Sign-in failed: {}", error.replaceAll("[^A-Za-z_]", "?"));
        refuse(response, error.equals("access_denied") ? SignInRefused.CANCELLED : SignInRefused.FAILED);
    }

    private static void refuse(HttpServletResponse response, SignInRefused why) throws IOException {
        response.sendRedirect(why.address());
    }

    /** The token is shown to the provider again at sign-out, in an address: so not one that holds the CPR number. */
    private static @Nullable String idToken(String door, OidcUser arrived, String login) {
        boolean namesCitizen = door.equals(Provider.CITIZEN)
                && arrived.getIdToken().getClaims().values().stream()
                        .anyMatch(value -> Provider.digits(value.toString()).contains(login));
        return namesCitizen ? null : arrived.getIdToken().getTokenValue();
    }
}
