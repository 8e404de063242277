package dk.roret.access;

import org.springframework.beans.factory.annotation.Value;
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
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

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
                // The address holds a secret of its own, and mail programs post to it without having seen a page.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/reminder/stop/*"))
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

    /** In production the session is never sent in the clear, whatever the proxy says of the request. */
    @Bean
    CookieSerializer sessionCookie(@Value("${roret.production:false}") boolean production) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("roret");
        cookie.setSameSite("Lax");
        if (production) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
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
