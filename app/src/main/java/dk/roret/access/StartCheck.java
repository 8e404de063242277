package dk.roret.access;

import dk.roret.web.StartRefused;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** In production ({@code roret.production=true}) nothing starts, not even the database, while the door stands open. */
@Configuration(proxyBeanMethods = false)
class StartCheck {

    /** As long as the keys of HS256, the weakest signature that a provider may check it with (RFC 7518, 3.2). */
    private static final int LEAST_SECRET = 32;

    @Bean
    static BeanFactoryPostProcessor doorIsShut(Environment environment) {
        return beans -> {
            if (environment.getProperty("roret.production", Boolean.class, false)) {
                check(environment);
            }
        };
    }

    /** @throws StartRefused for the first thing that is wrong */
    static void check(Environment environment) {
        if (environment.getProperty("roret.demo", Boolean.class, false)) {
            throw new StartRefused("In production nobody may sign in by picking a person: leave RORET_DEMO out.");
        }
        String issuer = environment.getProperty("roret.oidc.issuer", "");
        if (issuer.isBlank()
                || environment.getProperty("roret.oidc.client-id", "").isBlank()) {
            throw new StartRefused("Nobody could sign in: set RORET_OIDC_ISSUER, RORET_OIDC_CLIENT_ID and"
                    + " RORET_OIDC_CLIENT_SECRET to those of your identity provider.");
        }
        if (!issuer.startsWith("https://")) {
            throw new StartRefused("Anybody could listen in: RORET_OIDC_ISSUER must begin with https://.");
        }
        if (environment.getProperty("roret.oidc.client-secret", "").length() < LEAST_SECRET) {
            throw new StartRefused("The secret could be guessed: RORET_OIDC_CLIENT_SECRET must have at least "
                    + LEAST_SECRET + " characters.");
        }
        if (!environment.getProperty("roret.public-address", "").startsWith("https://")) {
            throw new StartRefused("The code on the pocket plan would lead nowhere: set RORET_PUBLIC_ADDRESS to the"
                    + " address that people use, beginning with https://.");
        }
        if (environment.getProperty("roret.municipality.name", "").isBlank()
                || environment.getProperty("roret.municipality.phone", "").isBlank()) {
            throw new StartRefused("Nobody could see whose Roret this is, or whom to call: set RORET_MUNICIPALITY_NAME"
                    + " and RORET_MUNICIPALITY_PHONE.");
        }
    }
}
