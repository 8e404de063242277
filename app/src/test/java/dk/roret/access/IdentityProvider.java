package dk.roret.access;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * A real OpenID Connect provider on a port of its own. Everybody's password is {@code helm}; {@code sanne} has a CPR
 * number, which is told in the user information only.
 */
final class IdentityProvider {

    static final String SECRET = "a-secret-of-thirty-two-characters";

    private static final AtomicInteger APP_PORT = new AtomicInteger();
    private static final String CLIENT = "roret";

    private IdentityProvider() {}

    /** @return its address */
    static String start() {
        ConfigurableApplicationContext running = new SpringApplicationBuilder(Server.class)
                .run(
                        "--server.port=0",
                        "--server.servlet.session.cookie.name=provider",
                        "--spring.autoconfigure.exclude="
                                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration");
        return "http://localhost:" + running.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Tells the provider where Roret answers. */
    static void sendsBackTo(int port) {
        APP_PORT.set(port);
    }

    @EnableAutoConfiguration
    @EnableWebSecurity
    static class Server {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            var server = new OAuth2AuthorizationServerConfigurer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(
                            server,
                            protocol -> protocol.oidc(
                                    oidc -> oidc.userInfoEndpoint(information -> information.userInfoMapper(asked ->
                                            information(asked.getAuthorization().getPrincipalName())))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(refusals ->
                            refusals.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .oauth2ResourceServer(resources -> resources.jwt(token -> {}))
                    .build();
        }

        private static OidcUserInfo information(String person) {
            return new OidcUserInfo(
                    person.equals("sanne")
                            ? Map.of("sub", person, "cpr", "140280-5018")
                            : Map.of("sub", person, "preferred_username", person));
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(form -> {})
                    .build();
        }

        @Bean
        UserDetailsService everybody() {
            var everybody = new InMemoryUserDetailsManager();
            for (String name :
                    new String[] {"jonas.friis.dalgaard", "mette.agerskov", "sanne", "stranger", "1402805018"}) {
                everybody.createUser(User.withUsername(name)
                        .password("{noop}helm")
                        .roles("ANY")
                        .build());
            }
            return everybody;
        }

        @Bean
        RegisteredClientRepository clients() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // The server would keep the secret in a stronger form; here it is made anew each time.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return roret();
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return roret();
                }
            };
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        private static RegisteredClient roret() {
            String app = "http://localhost:" + APP_PORT.get();
            return RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(app + "/access/oidc-return/staff")
                    .redirectUri(app + "/access/oidc-return/citizen")
                    .postLogoutRedirectUri(app + "/")
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
        }
    }
}
