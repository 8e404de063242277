package dk.roret.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** The outer wall: headers, CSRF, sessions in the database. Which page is whose is decided by {@link PageGuard}. */
@Configuration
@EnableJdbcHttpSession(
        tableName = "access.session",
        maxInactiveIntervalInSeconds = 8 * 60 * 60,
        cleanupCron = SecurityRules.CLEANED_BY_SCHEDULED_WORK)
class SecurityRules {

    /** Spring Session's own clean-up stays off: it would run in every process, and before the tables stand. */
    static final String CLEANED_BY_SCHEDULED_WORK = "-";

    static final String SIGN_IN = "/access/sign-in";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SecurityContextRepository contexts,
            RequestCache requests,
            Headers headers,
            People people,
            Arrival arrival,
            Provider provider,
            OidcSignIn oidc,
            SignOut signOut)
            throws Exception {
        http.authorizeHttpRequests(requestsAllowed -> requestsAllowed
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new StaleForm())
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .logout(logout -> logout.logoutUrl("/access/sign-out").logoutSuccessHandler(signOut))
                .addFilterAfter(new StillHere(people, arrival), HeaderWriterFilter.class)
                .headers(headers::configure);
        if (!provider.doors().isEmpty()) {
            http.oauth2Login(oidc::configure);
        }
        return http.build();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Remembers the page that somebody was on the way to when they had to sign in. */
    @Bean
    RequestCache requestCache() {
        return new HttpSessionRequestCache();
    }

    @Bean
    RequestRejectedHandler crookedAddress(Headers headers) {
        return (request, response, rejected) -> {
            headers.write(response);
            response.sendError(400);
        };
    }
}
