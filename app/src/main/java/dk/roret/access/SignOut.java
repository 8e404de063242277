package dk.roret.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the session at the provider too, where it offers that (OpenID Connect RP-Initiated Logout 1.0). */
@Component
class SignOut implements LogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

    private final Provider provider;

    SignOut(Provider provider) {
        this.provider = provider;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        String home =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        response.sendRedirect(
                authentication instanceof SignedIn signedIn
                        ? atProvider(signedIn, home).orElse(home)
                        : home);
    }

    private Optional<String> atProvider(SignedIn signedIn, String home) {
        ClientRegistration registration = signedIn.door() == null ? null : registration(signedIn.door());
        if (registration == null
                || !(registration
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint")
                        instanceof String end)) {
            return Optional.empty();
        }
        return Optional.of(UriComponentsBuilder.fromUriString(end)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{home}")
                .queryParamIfPresent(
                        "id_token_hint", Optional.ofNullable(signedIn.idToken()).map(token -> "{token}"))
                .encode()
                .buildAndExpand(Map.of(
                        "client", registration.getClientId(),
                        "home", home,
                        "token", Optional.ofNullable(signedIn.idToken()).orElse("")))
                .toUriString());
    }

    /** Null when the provider is away: the visitor is signed out of Roret all the same. */
    private @Nullable ClientRegistration registration(String door) {
        try {
            return provider.findByRegistrationId(door);
        } catch (RuntimeException away) {
            LOG.warn("The provider did not answer at sign-out", away);
            return null;
        }
    }
}
