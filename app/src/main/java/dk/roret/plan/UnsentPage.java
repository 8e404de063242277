package dk.roret.plan;

import dk.roret.access.Only;
import dk.roret.access.Role;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives back what somebody wrote before they were signed out. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
class UnsentPage {

    @GetMapping("/plan/unsent")
    String show(Principal writer, HttpSession session, Model model) {
        Optional<Unsent> unsent = Unsent.kept(session, writer.getName());
        if (unsent.isEmpty()) {
            return "redirect:/desk";
        }
        model.addAttribute("unsent", unsent.get());
        return "plan/unsent";
    }
}
