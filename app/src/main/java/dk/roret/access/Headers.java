package dk.roret.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** The headers on every answer. */
@Component
class Headers {

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final String contentSecurityPolicy;

    /** Signing out is a form that the provider sends on, so a form may end there. */
    Headers(Provider provider) {
        contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + provider.origin();
    }

    void configure(HeadersConfigurer<?> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy.strip()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
    }

    /** For an answer to an address so crooked that it is refused before the other headers are written. */
    void write(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy.strip());
        response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
    }
}
