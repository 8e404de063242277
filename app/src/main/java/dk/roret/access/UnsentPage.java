package dk.roret.access;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives back what somebody wrote before they were signed out. */
@Controller
@Only({
    Role.CITIZEN,
    Role.CASEWORKER,
    Role.COMPANY_CONSULTANT,
    Role.PROVIDER,
    Role.LEADER,
    Role.ANALYST,
    Role.COMMITTEE_MEMBER,
    Role.ADMINISTRATOR
})
class UnsentPage {

    static final String ADDRESS = "/access/unsent";

    @GetMapping(ADDRESS)
    String show(Principal writer, HttpSession session, Model model) {
        Optional<Unsent> unsent = Unsent.kept(session, writer.getName());
        if (unsent.isEmpty()) {
            return "redirect:/desk";
        }
        model.addAttribute("unsent", unsent.get());
        return "access/unsent";
    }
}
