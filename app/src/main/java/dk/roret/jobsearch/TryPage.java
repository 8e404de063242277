package dk.roret.jobsearch;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.citizen.FirstName;
import dk.roret.plan.PlanService;
import dk.roret.plan.StepForm;
import dk.roret.plan.StepService;
import dk.roret.web.Done;
import dk.roret.web.Municipality;
import dk.roret.web.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "I would like to try a job": a proposal in the plan, which a named person answers. */
@Controller
@Only(Role.CITIZEN)
class TryPage {

    private final PlanService plans;
    private final StepService steps;
    private final Citizens citizens;
    private final Municipality municipality;

    TryPage(PlanService plans, StepService steps, Citizens citizens, Municipality municipality) {
        this.plans = plans;
        this.steps = steps;
        this.citizens = citizens;
        this.municipality = municipality;
    }

    @PostMapping("/jobsearch/try")
    String ask(Look look, @ModelAttribute("page") Page page, @RequestParam UUID request, RedirectAttributes next) {
        Citizen.Responsible responsible = citizens.get(look).responsible();
        if (responsible == null || responsible.caseworker() == null || responsible.name() == null) {
            Done.say(next, "jobsearch.try.nobody", municipality.phone());
            return "redirect:/jobsearch";
        }
        StepForm step = StepForm.askedOf(responsible.caseworker(), page.t("jobsearch.try.words"));
        steps.add(plans.writer(look, request), step);
        Done.say(next, "jobsearch.try.asked", FirstName.of(responsible.name()));
        return "redirect:/plan";
    }
}
