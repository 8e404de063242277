package dk.roret.citizen;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells the citizen what happens at the birthday, and who is there for them each day. */
@Controller
@Only(Role.CITIZEN)
class OwnTransitionPage {

    private final Transitions transitions;
    private final Consents consents;
    private final Citizens citizens;
    private final Clock clock;

    OwnTransitionPage(Transitions transitions, Consents consents, Citizens citizens, Clock clock) {
        this.transitions = transitions;
        this.consents = consents;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping("/citizen/transition")
    String show(Look look, Model model) {
        model.addAttribute("citizen", citizens.get(look));
        model.addAttribute("transition", transitions.near(look).orElse(null));
        model.addAttribute("consents", consents.of(look));
        model.addAttribute("today", LocalDate.now(clock));
        return "citizen/own-transition";
    }
}
