package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.citizen.CourseNotices;
import dk.roret.citizen.CourseNotices.Notices;
import dk.roret.web.Done;
import dk.roret.web.Municipality;
import dk.roret.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan: {@code /plan} is one's own, {@code /plan/<citizen>} the same for those who work with the citizen. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
@RequestMapping({"/plan", "/plan/{citizen}"})
class PlanPage {

    private final PlanService plans;
    private final Citizens citizens;
    private final CourseNotices notices;
    private final NextTalk talks;
    private final Ahead ahead;
    private final HowItGoes going;
    private final Municipality municipality;

    PlanPage(
            PlanService plans,
            Citizens citizens,
            CourseNotices notices,
            NextTalk talks,
            Ahead ahead,
            HowItGoes going,
            Municipality municipality) {
        this.plans = plans;
        this.citizens = citizens;
        this.notices = notices;
        this.talks = talks;
        this.ahead = ahead;
        this.going = going;
        this.municipality = municipality;
    }

    @GetMapping
    String show(Look look, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        Citizen citizen = citizens.get(look);
        model.addAttribute("view", plans.view(look, citizen));
        model.addAttribute("responsible", citizen.responsible());
        model.addAttribute("coordinator", citizen.coordinator());
        model.addAttribute("phone", municipality.phone());
        model.addAttribute("notices", look.byCitizen() ? notices.of(look) : Notices.NONE);
        model.addAttribute("ahead", ahead.notices(look, page));
        model.addAttribute("goes", look.byCitizen() ? going.notice(look, citizen, page) : null);
        model.addAttribute("talk", look.byCitizen() ? talks.next(look).orElse(null) : null);
        return "plan/plan";
    }

    @GetMapping("/changes")
    String changes(Look look, @RequestParam @Nullable Long before, Model model) {
        model.addAttribute("view", plans.view(look, citizens.get(look)));
        model.addAttribute("changes", plans.changes(look, before));
        return "plan/changes";
    }

    /** @param version of the plan that the citizen has read */
    @PostMapping("/read")
    @Only(Role.CITIZEN)
    String read(Look look, @RequestParam int version, RedirectAttributes next) {
        plans.acknowledge(look, version);
        Done.say(next, "plan.read.said", version);
        return "redirect:" + PlanView.address(look);
    }
}
