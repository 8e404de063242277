package dk.roret.access;

import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives a page its {@link Look}: at the citizen named {@code citizen} in the address, or at themselves for a citizen
 * whose address names none. Gives a page its {@link User} too.
 */
@Component
class LookArgument implements HandlerMethodArgumentResolver {

    private final Access access;

    LookArgument(Access access) {
        this.access = access;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Look.class || parameter.getParameterType() == User.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        User user = user();
        if (parameter.getParameterType() == User.class) {
            return user;
        }
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        CitizenId citizen = citizen(request, user);
        String what = request.getMethod() + " " + request.getRequestURI();
        boolean atMeeting = parameter.hasParameterAnnotation(AtMeeting.class);
        return (atMeeting ? access.lookAtMeeting(user, citizen, what) : access.look(user, citizen, what))
                .orElseThrow(() -> new LookRefused(citizen));
    }

    private static User user() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof User user) {
            return user;
        }
        throw new IllegalStateException("A page that needs a user must not be open to everyone");
    }

    private static CitizenId citizen(HttpServletRequest request, User user) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object named = variables instanceof Map<?, ?> map ? map.get("citizen") : null;
        if (named == null) {
            if (user.role() != Role.CITIZEN) {
                throw Refused.notFound();
            }
            return new CitizenId(user.id());
        }
        try {
            return new CitizenId(UUID.fromString(named.toString()));
        } catch (IllegalArgumentException notAnId) {
            throw Refused.notFound();
        }
    }
}
