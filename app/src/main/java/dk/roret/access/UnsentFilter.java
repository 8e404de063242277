package dk.roret.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what somebody wrote on a page when their session ran out meanwhile. Comes just before Spring Security, which
 * would turn the form away (its CSRF token went with the session).
 */
@Component
@Order(-101)
class UnsentFilter extends OncePerRequestFilter {

    /** What a browser says of a form that stood on this site: another site's form is kept for nobody. */
    private static final String FROM_OUR_OWN_PAGES = "same-origin";

    /** A form that takes its sender to a page; a script that saves meanwhile keeps the words itself. */
    private static final String BY_ITS_BUTTON = "navigate";

    /** Time enough to sign in again, in seconds. */
    private static final int KEPT_FOR = 15 * 60;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getRequestURI().startsWith("/access")
                || !BY_ITS_BUTTON.equals(request.getHeader("Sec-Fetch-Mode"))
                || !FROM_OUR_OWN_PAGES.equals(request.getHeader("Sec-Fetch-Site"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<Unsent> form = Unsent.of(request);
        if (signedIn(session) || form.isEmpty()) {
            form.ifPresent(sent -> sent.sent(session));
            chain.doFilter(request, response);
            return;
        }
        HttpSession waiting = request.getSession();
        waiting.setMaxInactiveInterval(KEPT_FOR);
        form.get().keep(waiting);
        response.sendRedirect(UnsentPage.ADDRESS);
    }

    private static boolean signedIn(@Nullable HttpSession session) {
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
