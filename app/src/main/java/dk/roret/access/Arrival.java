package dk.roret.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Lets somebody in, however they proved who they are. */
@Component
class Arrival {

    /** The request cache marks its addresses for its own use. */
    private static final Pattern MARK = Pattern.compile("[?&]continue$");

    private final SecurityContextRepository contexts;
    private final RequestCache requests;

    Arrival(SecurityContextRepository contexts, RequestCache requests) {
        this.contexts = contexts;
        this.requests = requests;
    }

    /**
     * Begins a new session, so that nothing of the one before is left in it.
     *
     * @return the address that the visitor was on the way to
     */
    String letIn(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var waiting = requests.getRequest(request, response);
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
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
