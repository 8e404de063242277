package dk.roret.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Lets somebody in, however they proved who they are. */
@Component
class Arrival {

    /** The request cache marks its addresses for its own use. */
    private static final Pattern MARK = Pattern.compile("[?&]continue$");

    private final SecurityContextRepository contexts;
    private final RequestCache requests;
    private final CsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    Arrival(SecurityContextRepository contexts, RequestCache requests) {
        this.contexts = contexts;
        this.requests = requests;
    }

    /**
     * Gives the session a name that nobody knew before. What a visitor wrote before they had to sign in stays in it;
     * what another user left does not.
     *
     * @return the address that the visitor was on the way to
     */
    String letIn(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest waiting = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        HttpSession before = request.getSession(false);
        if (before != null && contexts.containsContext(request)) {
            before.invalidate();
        } else if (before != null) {
            request.changeSessionId();
            tokens.saveToken(null, request, response);
        }
        keep(signedIn, request, response);
        return waiting == null
                ? "/desk"
                : MARK.matcher(waiting.getRedirectUrl()).replaceFirst("");
    }

    void keep(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
