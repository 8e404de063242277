package dk.roret.access;

import dk.roret.web.Open;
import dk.roret.web.Page;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
    private final Arrival arrival;

    DemoSignIn(Persona.Cast cast, Arrival arrival) {
        this.cast = cast;
        this.arrival = arrival;
    }

    @GetMapping
    String choose(@ModelAttribute("page") Page page, Model model) {
        page.beginSession();
        model.addAttribute("personas", cast.everyone());
        return "access/demo-sign-in";
    }

    @PostMapping
    String signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        User user = cast.everyone().stream()
                .map(Persona::user)
                .filter(candidate -> candidate.id().equals(person))
                .findAny()
                .orElseThrow(Refused::notFound);
        return "redirect:" + arrival.letIn(new SignedIn(user), request, response);
    }
}
