package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The travelling record on the screen: the same pages that the booklet has room for. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
@RequestMapping({"/plan/journal", "/plan/{citizen}/journal"})
class JournalPage {

    private final PlanService plans;
    private final JournalService journal;
    private final Citizens citizens;

    JournalPage(PlanService plans, JournalService journal, Citizens citizens) {
        this.plans = plans;
        this.journal = journal;
        this.citizens = citizens;
    }

    @GetMapping
    String show(Look look, @RequestParam(defaultValue = "0") int page, Model model) {
        return list(look, Math.max(0, page), JournalForm.EMPTY, List.of(), model);
    }

    @PostMapping
    @Only({Role.CITIZEN, Role.CASEWORKER})
    String add(
            Look look,
            JournalForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return switch (journal.add(plans.writer(look, request, form), form)) {
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield list(look, 0, form, problems, model);
            }
            case Outcome.Saved _, Outcome.Both _ -> {
                Done.say(next, "plan.journal.saved");
                yield "redirect:" + PlanView.address(look) + "/journal";
            }
        };
    }

    private String list(Look look, int page, JournalForm form, List<Problem> problems, Model model) {
        model.addAttribute("view", plans.view(look, citizens.get(look)));
        model.addAttribute("entries", journal.entries(look, page));
        model.addAttribute("number", page);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "plan/journal";
    }
}
