package dk.roret.access;

import dk.roret.web.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes files from an administrator alone, and turns all others away before a byte is written to disk: whoever looks for
 * a form's token has the whole form read first, files and all.
 */
@Component
@Order(-102)
class FileGate extends OncePerRequestFilter {

    private final Texts texts;

    FileGate(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ofAdministrator(request.getSession(false))) {
            chain.doFilter(request, response);
        } else {
            // An error page would have the form read after all, so the sentence goes out by itself.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("Connection", "close");
            response.getWriter().println(texts.get(Texts.DANISH, "web.forbidden.what"));
            response.flushBuffer();
        }
    }

    private static boolean ofAdministrator(@org.jspecify.annotations.Nullable HttpSession session) {
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() instanceof SignedIn signedIn
                && signedIn.getPrincipal().role() == Role.ADMINISTRATOR;
    }
}
