package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Types what the citizen wrote in the booklet: one sheet, one button. */
@Controller
@Only(Role.CASEWORKER)
@RequestMapping("/plan/{citizen}/paper")
class PaperPage {

    private final PlanService plans;
    private final PaperService papers;
    private final Citizens citizens;

    PaperPage(PlanService plans, PaperService papers, Citizens citizens) {
        this.plans = plans;
        this.papers = papers;
        this.citizens = citizens;
    }

    @GetMapping
    String show(Look look, Model model) {
        return sheet(look, PaperForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String type(
            Look look,
            @RequestParam UUID request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        PaperForm form = new PaperForm(typed);
        return switch (papers.type(plans.typist(look, citizens.get(look), request), form)) {
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield sheet(look, form, problems, model);
            }
            case Outcome.Saved _, Outcome.Both _ -> {
                Done.say(next, "plan.paper.saved");
                yield "redirect:" + PlanView.address(look);
            }
        };
    }

    private String sheet(Look look, PaperForm form, List<Problem> problems, Model model) {
        model.addAttribute("view", plans.view(look, citizens.get(look)));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "plan/paper";
    }
}
