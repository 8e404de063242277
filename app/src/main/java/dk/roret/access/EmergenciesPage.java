package dk.roret.access;

import dk.roret.web.Done;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The emergency openings of the leader's team, to be reviewed. A citizen is named only where the leader may know. */
@Controller
@Only(Role.LEADER)
class EmergenciesPage {

    private final BreakGlass emergencies;
    private final Access access;
    private final CitizenName names;

    EmergenciesPage(BreakGlass emergencies, Access access, CitizenName names) {
        this.emergencies = emergencies;
        this.access = access;
        this.names = names;
    }

    @GetMapping("/access/emergencies")
    String show(User leader, HttpServletRequest request, Model model) {
        List<EmergencyOpening> openings = emergencies.forReview(leader);
        String what = request.getMethod() + " " + request.getRequestURI();
        Map<CitizenId, String> known = new HashMap<>();
        openings.stream()
                .map(EmergencyOpening::citizen)
                .distinct()
                .forEach(citizen -> access.lookIfAllowed(leader, citizen, what)
                        .flatMap(names::name)
                        .ifPresent(name -> known.put(citizen, name)));
        model.addAttribute("openings", openings);
        model.addAttribute("names", known);
        return "access/emergencies";
    }

    @PostMapping("/access/emergencies/{opening}/reviewed")
    String reviewed(@PathVariable UUID opening, User leader, RedirectAttributes next) {
        if (!emergencies.review(leader, opening)) {
            throw new Refused(HttpStatus.CONFLICT, "ADG-05", "access.emergencies.not-yours");
        }
        Done.say(next, "access.emergencies.done");
        return "redirect:/access/emergencies";
    }
}
