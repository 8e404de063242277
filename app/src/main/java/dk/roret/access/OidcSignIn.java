package dk.roret.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Sign-in through the provider. What it tells about a person lives as long as the request, no longer. */
@Component
class OidcSignIn {

    private final Provider provider;
    private final OidcArrival arrival;

    OidcSignIn(Provider provider, OidcArrival arrival) {
        this.provider = provider;
        this.arrival = arrival;
    }

    void configure(OAuth2LoginConfigurer<?> login) {
        login.loginPage(SecurityRules.SIGN_IN)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(way -> way.baseUri("/access/oidc"))
                .redirectionEndpoint(back -> back.baseUri("/access/oidc-return/*"))
                .successHandler(arrival)
                .failureHandler(arrival)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                        filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
                        return filter;
                    }
                });
        login.addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(arrival);
                return filter;
            }
        });
    }

    /** Roret calls nobody on behalf of the person, so the tokens are let go of. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String door, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String door, Authentication principal, HttpServletRequest request, HttpServletResponse response) {}
    }
}
