package dk.roret.progress;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How it goes: {@code /progress} is one's own, {@code /progress/<citizen>} the same for those who work with them. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
@RequestMapping({"/progress", "/progress/{citizen}"})
class ProgressPage {

    private final Progress progress;
    private final Citizens citizens;

    ProgressPage(Progress progress, Citizens citizens) {
        this.progress = progress;
        this.citizens = citizens;
    }

    @GetMapping
    String show(Look look, Model model) {
        model.addAttribute("view", progress.view(look, citizens.get(look)));
        return "progress/progress";
    }

    /** Every measurement that is held, also those that were corrected, and what professionals believe. */
    @GetMapping("/all")
    String all(Look look, Model model) {
        model.addAttribute("view", progress.view(look, citizens.get(look)));
        return "progress/all";
    }
}
