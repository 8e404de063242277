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

/** The goals: writes one, corrects it, says that it is reached. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/plan/goals", "/plan/{citizen}/goals"})
class GoalPage {

    private final PlanService plans;
    private final GoalService goals;
    private final Citizens citizens;

    GoalPage(PlanService plans, GoalService goals, Citizens citizens) {
        this.plans = plans;
        this.goals = goals;
        this.citizens = citizens;
    }

    @GetMapping
    String all(Look look, Model model) {
        model.addAttribute("view", plans.view(look, citizens.get(look)));
        return "plan/goals";
    }

    @GetMapping("/new")
    String add(Look look, Model model) {
        return form(look, null, GoalForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String add(
            Look look,
            GoalForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return switch (goals.add(plans.writer(look, request, form), form)) {
            case Outcome.Wrong(List<Problem> problems) -> wrong(look, null, form, problems, response, model);
            case Outcome.Saved _, Outcome.Both _ -> toGoals(look, next, "plan.goal.saved");
        };
    }

    /** @param from the version to begin from: one that was set aside, or none for the one that stands */
    @GetMapping("/{goal}")
    String edit(Look look, @PathVariable UUID goal, @RequestParam @Nullable Integer from, Model model) {
        Goal now = plans.view(look, citizens.get(look))
                .plan()
                .goal(new GoalId(goal))
                .orElseThrow(Refused::notFound);
        Goal begin = from == null ? now : plans.version(look, now.id(), from).orElseThrow(Refused::notFound);
        return form(look, now, GoalForm.of(begin.content(), now.revision()), List.of(), model);
    }

    @PostMapping("/{goal}")
    String edit(
            Look look,
            @PathVariable UUID goal,
            GoalForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        GoalId id = new GoalId(goal);
        return switch (goals.edit(plans.writer(look, request, form), id, form)) {
            case Outcome.Saved _ -> toGoals(look, next, "plan.goal.saved");
            case Outcome.Both(int aside) -> toBoth(look, id, aside);
            case Outcome.Wrong(List<Problem> problems) -> {
                Goal now = plans.view(look, citizens.get(look)).plan().goal(id).orElseThrow(Refused::notFound);
                yield wrong(look, now, form, problems, response, model);
            }
        };
    }

    /** @param plan there when the button was pressed on the plan itself */
    @PostMapping("/{goal}/state")
    String move(
            Look look,
            @PathVariable UUID goal,
            @RequestParam Goal.State to,
            @RequestParam UUID request,
            @RequestParam @Nullable String plan,
            RedirectAttributes next) {
        return switch (goals.move(plans.writer(look, request, to), new GoalId(goal), to)) {
            case Outcome.Wrong(List<Problem> problems) ->
                toGoals(look, next, problems.getFirst().text());
            case Outcome.Saved _, Outcome.Both _ -> {
                Done.say(next, "plan.goal.moved." + to.name().toLowerCase(java.util.Locale.ROOT));
                yield "redirect:" + PlanView.address(look) + (plan == null ? "/goals" : "");
            }
        };
    }

    @GetMapping("/{goal}/both")
    String both(Look look, @PathVariable UUID goal, @RequestParam int aside, Model model) {
        PlanView view = plans.view(look, citizens.get(look));
        Goal other = view.plan().goal(new GoalId(goal)).orElseThrow(Refused::notFound);
        Goal mine = plans.version(look, other.id(), aside).orElseThrow(Refused::notFound);
        model.addAttribute("view", view);
        model.addAttribute("both", BothView.of(view, mine, plans.stamp(look, mine), other, plans.stamp(look, other)));
        return "plan/both";
    }

    @PostMapping("/{goal}/both")
    String choose(
            Look look,
            @PathVariable UUID goal,
            @RequestParam(defaultValue = "MINE") BothView.Choice choice,
            @RequestParam int aside,
            @RequestParam int against,
            @RequestParam UUID request,
            RedirectAttributes next) {
        GoalId id = new GoalId(goal);
        return switch (choice) {
            case OTHER -> toGoals(look, next, "plan.both.kept");
            case NEW -> "redirect:" + PlanView.address(look) + "/goals/" + id + "?from=" + aside;
            case MINE ->
                switch (goals.keep(plans.writer(look, request), id, aside, against)) {
                    case Outcome.Saved _ -> toGoals(look, next, "plan.goal.saved");
                    case Outcome.Both(int again) -> toBoth(look, id, again);
                    case Outcome.Wrong(List<Problem> problems) ->
                        toGoals(look, next, problems.getFirst().text());
                };
        };
    }

    private String wrong(
            Look look,
            @Nullable Goal goal,
            GoalForm form,
            List<Problem> problems,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(look, goal, form, problems, model);
    }

    private String form(Look look, @Nullable Goal goal, GoalForm form, List<Problem> problems, Model model) {
        model.addAttribute("view", plans.view(look, citizens.get(look)));
        model.addAttribute("goal", goal);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "plan/goal-form";
    }

    private static String toGoals(Look look, RedirectAttributes next, String said) {
        Done.say(next, said);
        return "redirect:" + PlanView.address(look) + "/goals";
    }

    private static String toBoth(Look look, GoalId goal, int aside) {
        return "redirect:" + PlanView.address(look) + "/goals/" + goal + "/both?aside=" + aside;
    }
}
