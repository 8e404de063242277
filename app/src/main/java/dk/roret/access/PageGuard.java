package dk.roret.access;

import dk.roret.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a page that is {@link Open}, or whose {@link Only} names the user's role; to no other. */
class PageGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod page) || mayHave(page)) {
            return true;
        }
        throw new AccessDeniedException("Not a page for this role");
    }

    private static boolean mayHave(HandlerMethod page) {
        Only only = annotation(page, Only.class);
        if (only == null) {
            return annotation(page, Open.class) != null;
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null
                && signedIn.getPrincipal() instanceof User user
                && Arrays.asList(only.value()).contains(user.role());
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A annotation(
            HandlerMethod page, Class<A> type) {
        A own = page.getMethodAnnotation(type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), type);
    }
}
