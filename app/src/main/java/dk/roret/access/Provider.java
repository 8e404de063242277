package dk.roret.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The municipality's OpenID Connect provider, with a door for staff and one for citizens. The provider is asked about
 * itself when somebody first signs in, so that Roret can start while it is away.
 */
@Component
class Provider implements ClientRegistrationRepository {

    static final String STAFF = "staff";
    static final String CITIZEN = "citizen";

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final Map<String, String> claims;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Provider(
            @Value("${roret.oidc.issuer:}") String issuer,
            @Value("${roret.oidc.client-id:}") String clientId,
            @Value("${roret.oidc.client-secret:}") String clientSecret,
            @Value("${roret.oidc.staff-claim:preferred_username}") String staffClaim,
            @Value("${roret.oidc.citizen-claim:cpr}") String citizenClaim) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.claims = Map.of(STAFF, staffClaim, CITIZEN, citizenClaim);
    }

    /** The doors that are set up: a kind of person whose claim is blank does not sign in here. */
    List<String> doors() {
        return Stream.of(CITIZEN, STAFF)
                .filter(door -> !issuer.isBlank() && !claim(door).isBlank())
                .toList();
    }

    /** What the provider says that the arrived is called: a login or a CPR number, without spaces and hyphens. */
    Optional<String> login(String door, OidcUser arrived) {
        return Optional.ofNullable(arrived.getClaimAsString(claim(door)))
                .map(login -> door.equals(CITIZEN) ? digits(login) : login)
                .filter(login -> !login.isBlank());
    }

    static String digits(String written) {
        return written.replaceAll("[ -]", "");
    }

    /** The address, as a browser compares it, that forms may send a visitor on to; blank when there is none. */
    String origin() {
        if (issuer.isBlank()) {
            return "";
        }
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** @throws RuntimeException if the provider does not answer */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String door) {
        return doors().contains(door) ? known.computeIfAbsent(door, this::ask) : null;
    }

    private ClientRegistration ask(String door) {
        return ClientRegistrations.fromOidcIssuerLocation(issuer)
                .registrationId(door)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope("openid", "profile")
                .redirectUri("{baseUrl}/access/oidc-return/{registrationId}")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private String claim(String door) {
        return claims.getOrDefault(door, "");
    }
}
