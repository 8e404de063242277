package dk.roret.access;

import dk.roret.web.Open;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In the demo one picks who to be. */
@Controller
@Open
@ConditionalOnProperty("roret.demo")
@RequestMapping(SecurityRules.SIGN_IN)
class DemoSignIn {

    private final Persona.Cast cast;
    private final SecurityContextRepository contexts;

    DemoSignIn(Persona.Cast cast, SecurityContextRepository contexts) {
        this.cast = cast;
        this.contexts = contexts;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("personas", cast.everyone());
        return "access/demo-sign-in";
    }

    @PostMapping
    String signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        User user = everyone().stream()
                .map(Persona::user)
                .filter(candidate -> candidate.id().equals(person))
                .findAny()
                .orElseThrow(Refused::notFound);
        var waiting = new HttpSessionRequestCache().getRequest(request, response);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(user));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:" + (waiting == null ? "/desk" : waiting.getRedirectUrl());
    }

    private List<Persona> everyone() {
        return cast.everyone();
    }
}
