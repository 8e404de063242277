package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a step, corrects it, ticks it, answers a proposal. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/plan/steps", "/plan/{citizen}/steps"})
class StepPage {

    private final PlanService plans;
    private final StepService steps;
    private final Citizens citizens;

    StepPage(PlanService plans, StepService steps, Citizens citizens) {
        this.plans = plans;
        this.steps = steps;
        this.citizens = citizens;
    }

    @GetMapping("/new")
    String add(Look look, @RequestParam @Nullable String words, @RequestParam @Nullable String goal, Model model) {
        StepForm form = StepForm.empty(words, goal, plans.writer(look, UUID.randomUUID()));
        return form(look, null, form, List.of(), model);
    }

    @PostMapping
    String add(
            Look look,
            StepForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return switch (steps.add(plans.writer(look, request, form), form)) {
            case Outcome.Wrong(List<Problem> problems) -> wrong(look, null, form, problems, response, model);
            case Outcome.Saved _, Outcome.Both _ -> toPlan(look, next, "plan.step.saved");
        };
    }

    /** @param from the version to begin from: one that was set aside, or none for the one that stands */
    @GetMapping("/{step}")
    String edit(
            Look look,
            @PathVariable UUID step,
            @RequestParam @Nullable Integer from,
            @RequestParam(defaultValue = "") String back,
            Model model) {
        PlanView view = plans.view(look, citizens.get(look));
        Step now = view.plan().step(new StepId(step)).filter(view::mayEdit).orElseThrow(Refused::notFound);
        Step begin = from == null ? now : plans.version(look, now.id(), from).orElseThrow(Refused::notFound);
        model.addAttribute("back", ownPage(back));
        return form(look, now, StepForm.of(begin.content(), now.revision()), List.of(), model);
    }

    @PostMapping("/{step}")
    String edit(
            Look look,
            @PathVariable UUID step,
            StepForm form,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        StepId id = new StepId(step);
        model.addAttribute("back", ownPage(back));
        return switch (steps.edit(plans.writer(look, request, form), id, form)) {
            case Outcome.Saved _
            when !ownPage(back).isEmpty() -> {
                Done.say(next, "plan.step.saved");
                yield "redirect:" + back;
            }
            case Outcome.Saved _ -> toPlan(look, next, "plan.step.saved");
            case Outcome.Both(int aside) -> toBoth(look, id, aside);
            case Outcome.Wrong(List<Problem> problems) -> {
                Step now = plans.view(look, citizens.get(look)).plan().step(id).orElseThrow(Refused::notFound);
                yield wrong(look, now, form, problems, response, model);
            }
        };
    }

    /** @param back the page of the citizen's, or the conversation, that the button was pressed on */
    @PostMapping("/{step}/state")
    String move(
            Look look,
            @PathVariable UUID step,
            @RequestParam Step.State to,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes next) {
        return switch (steps.move(plans.writer(look, request, to), new StepId(step), to)) {
            case Outcome.Wrong(List<Problem> problems) ->
                toPlan(look, next, problems.getFirst().text());
            case Outcome.Saved _, Outcome.Both _ -> {
                Done.say(next, "plan.step.moved." + to.name().toLowerCase(java.util.Locale.ROOT));
                yield "redirect:" + (ownPage(back).isEmpty() ? PlanView.address(look) : back);
            }
        };
    }

    @GetMapping("/{step}/both")
    String both(Look look, @PathVariable UUID step, @RequestParam int aside, Model model) {
        PlanView view = plans.view(look, citizens.get(look));
        Step other = view.plan().step(new StepId(step)).orElseThrow(Refused::notFound);
        Step mine = plans.version(look, other.id(), aside).orElseThrow(Refused::notFound);
        model.addAttribute("view", view);
        model.addAttribute("both", BothView.of(view, mine, other));
        return "plan/both";
    }

    @PostMapping("/{step}/both")
    String choose(
            Look look,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "MINE") BothView.Choice choice,
            @RequestParam int aside,
            @RequestParam int against,
            @RequestParam UUID request,
            RedirectAttributes next) {
        StepId id = new StepId(step);
        return switch (choice) {
            case OTHER -> toPlan(look, next, "plan.both.kept");
            case NEW -> "redirect:" + PlanView.address(look) + "/steps/" + id + "?from=" + aside;
            case MINE ->
                switch (steps.keep(plans.writer(look, request), id, aside, against)) {
                    case Outcome.Saved _ -> toPlan(look, next, "plan.step.saved");
                    case Outcome.Both(int again) -> toBoth(look, id, again);
                    case Outcome.Wrong(List<Problem> problems) ->
                        toPlan(look, next, problems.getFirst().text());
                };
        };
    }

    private String wrong(
            Look look,
            @Nullable Step step,
            StepForm form,
            List<Problem> problems,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(look, step, form, problems, model);
    }

    private String form(Look look, @Nullable Step step, StepForm form, List<Problem> problems, Model model) {
        model.addAttribute("view", plans.view(look, citizens.get(look)));
        model.addAttribute("step", step);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("owners", steps.owners(plans.writer(look, UUID.randomUUID())));
        return "plan/step-form";
    }

    /** The page that one came from, when it is one that steps stand on; nothing otherwise. */
    private static String ownPage(String back) {
        return back.matches("/(desk|conversation)(/[a-z0-9-]+)*") ? back : "";
    }

    private static String toPlan(Look look, RedirectAttributes next, String said) {
        Done.say(next, said);
        return "redirect:" + PlanView.address(look);
    }

    private static String toBoth(Look look, StepId step, int aside) {
        return "redirect:" + PlanView.address(look) + "/steps/" + step + "/both?aside=" + aside;
    }
}
