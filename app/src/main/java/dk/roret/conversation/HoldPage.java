package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.conversation.Saving.Typing;
import dk.roret.plan.Outcome;
import dk.roret.plan.PlanService;
import dk.roret.plan.StepForm;
import dk.roret.plan.StepService;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A conversation while it is held. Every button saves the whole screen first. */
@Controller
@Only(Role.CASEWORKER)
@RequestMapping("/conversation/{citizen}/talks/{talk}")
class HoldPage {

    private final Screen screen;
    private final Saving saving;
    private final Closing closing;
    private final PlanService plans;
    private final StepService steps;
    private final Clock clock;

    HoldPage(Screen screen, Saving saving, Closing closing, PlanService plans, StepService steps, Clock clock) {
        this.screen = screen;
        this.saving = saving;
        this.closing = closing;
        this.plans = plans;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/hold")
    String show(
            Look look,
            @PathVariable UUID talk,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        HoldView view = screen.view(look, new ConversationId(talk), page, Map.of(), List.of());
        if (!view.conversation().open()) {
            return "redirect:" + view.address();
        }
        model.addAttribute("view", view);
        return "conversation/hold";
    }

    /** Saves, to go on later. */
    @PostMapping("/hold")
    String save(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        List<Problem> problems = saved(look, id, tab, form);
        if (!problems.isEmpty()) {
            return wrong(look, id, form, problems, page, response, model);
        }
        Done.say(next, "conversation.saved.later");
        return "redirect:" + Reader.address(look, id);
    }

    /** Adds a step that the two have just agreed. */
    @PostMapping("/steps")
    String step(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        List<Problem> problems = saved(look, id, tab, form);
        if (problems.isEmpty()) {
            StepForm step = StepFields.read(form);
            if (steps.agree(plans.writer(look, tab, step), step) instanceof Outcome.Wrong(List<Problem> wrong)) {
                problems = StepFields.renamed(wrong);
            }
        }
        if (!problems.isEmpty()) {
            return wrong(look, id, form, problems, page, response, model);
        }
        saving.empty(Writer.of(look, clock.instant(), UUID.randomUUID()), id, StepFields.ALL);
        Done.say(next, "conversation.step.agreed");
        return "redirect:" + Reader.address(look, id) + "/hold#agreements";
    }

    /** @param choose the field, the revision of the text that is to stand, and the highest that was seen */
    @PostMapping("/choose")
    String choose(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam String choose,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        List<Problem> problems = saved(look, id, tab, form);
        if (!problems.isEmpty()) {
            return wrong(look, id, form, problems, page, response, model);
        }
        Choosing.of(choose)
                .ifPresent(choice -> saving.settle(Writer.of(look, clock.instant(), tab, choose), id, choice));
        return "redirect:" + Reader.address(look, id) + "/hold";
    }

    @PostMapping("/close")
    String close(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        List<Problem> problems = saved(look, id, tab, form);
        if (problems.isEmpty()) {
            problems = closing.close(look, Writer.of(look, clock.instant(), tab), id);
        }
        if (!problems.isEmpty()) {
            return wrong(look, id, form, problems, page, response, model);
        }
        Done.say(next, "conversation.closed.done");
        return "redirect:" + Reader.address(look, id);
    }

    /** @return what could not be saved */
    private List<Problem> saved(Look look, ConversationId id, UUID tab, Map<String, String> form) {
        List<Typing> typed = Typing.of(form, false);
        List<Problem> problems = Saving.problems(typed);
        if (problems.isEmpty()) {
            saving.save(Writer.of(look, clock.instant(), tab), id, tab, typed);
        }
        return problems;
    }

    private String wrong(
            Look look,
            ConversationId id,
            Map<String, String> form,
            List<Problem> problems,
            Page page,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", screen.view(look, id, page, form, problems));
        return "conversation/hold";
    }
}
