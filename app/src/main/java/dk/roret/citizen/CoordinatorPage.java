package dk.roret.citizen;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says who holds the threads for a citizen, and lets whoever has the course choose somebody. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER})
@RequestMapping("/citizen/coordinator/{citizen}")
class CoordinatorPage {

    private final Coordinators coordinators;
    private final Citizens citizens;
    private final Colleagues colleagues;
    private final Clock clock;

    CoordinatorPage(Coordinators coordinators, Citizens citizens, Colleagues colleagues, Clock clock) {
        this.coordinators = coordinators;
        this.citizens = citizens;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, Model model) {
        return show(look, new CoordinatorForm("", LocalDate.now(clock).toString(), "", ""), List.of(), model);
    }

    @PostMapping
    String choose(
            Look look,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        CoordinatorForm form = new CoordinatorForm(who, from, until, reason);
        List<Colleague> all = colleagues.who(look);
        List<Problem> problems = form.problems(all, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return show(look, form, problems, model);
        }
        coordinators.choose(
                look,
                form.chosen(all).orElse(null),
                requireNonNull(TypedDay.of(from)),
                TypedDay.of(until),
                reason.strip());
        Done.say(next, "citizen.coordinator.done");
        return "redirect:/citizen/coordinator/" + look.citizen();
    }

    private String show(Look look, CoordinatorForm form, List<Problem> problems, Model model) {
        model.addAttribute("citizen", citizens.get(look));
        model.addAttribute("choices", coordinators.of(look));
        model.addAttribute("colleagues", colleagues.who(look));
        model.addAttribute("mayChoose", Handovers.mayGive(look));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "citizen/coordinator";
    }
}
