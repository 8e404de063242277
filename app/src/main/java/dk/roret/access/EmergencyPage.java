package dk.roret.access;

import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a citizen in an emergency. */
@Controller
@Only({Role.CASEWORKER, Role.COMPANY_CONSULTANT, Role.LEADER})
class EmergencyPage {

    private final BreakGlass emergencies;
    private final Access access;
    private final Refusals refusals;

    EmergencyPage(BreakGlass emergencies, Access access, Refusals refusals) {
        this.emergencies = emergencies;
        this.access = access;
        this.refusals = refusals;
    }

    @PostMapping("/access/emergency/{citizen}")
    String open(
            @PathVariable UUID citizen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/") String back,
            User user,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        CitizenId wanted = new CitizenId(citizen);
        List<Problem> problems = EmergencyReason.problems(reason);
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return refusals.show(wanted, ownPath(back), problems, reason, request, model);
        }
        emergencies.open(user, wanted, reason.strip());
        access.look(user, wanted, request.getMethod() + " " + request.getRequestURI());
        Done.say(next, "access.emergency.opened");
        return "redirect:" + ownPath(back);
    }

    private static String ownPath(String back) {
        return back.matches("/([A-Za-z0-9][\\w/.-]*)?") ? back : "/";
    }
}
