package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.plan.PlanService;
import dk.roret.plan.Step;
import dk.roret.progress.Progress;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The citizen presents their own course; whoever holds the conversation looks along, and answers what is proposed. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/conversation/presentation", "/conversation/{citizen}/presentation"})
class PresentationPage {

    private final Presentations presentations;
    private final PlanService plans;
    private final Progress progress;
    private final Citizens citizens;
    private final Clock clock;

    PresentationPage(
            Presentations presentations, PlanService plans, Progress progress, Citizens citizens, Clock clock) {
        this.presentations = presentations;
        this.plans = plans;
        this.progress = progress;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, Model model) {
        return show(look, "conversation/presentation", Map.of(), List.of(), model);
    }

    /** Where the citizen chooses what to show, before the meeting. */
    @GetMapping("/choose")
    @Only(Role.CITIZEN)
    String choose(Look look, Model model) {
        return show(look, "conversation/presentation-choose", Map.of(), List.of(), model);
    }

    @PostMapping("/choose")
    @Only(Role.CITIZEN)
    String keep(
            Look look,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") Set<String> show,
            @RequestParam(defaultValue = "") Set<String> step,
            @RequestParam Map<String, String> form,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        String about = Typed.optional(Typed.text(form.get("about")), "about", Presentation.LONGEST_ABOUT, problems);
        String words = Typed.optional(Typed.line(form.get("words")), "words", Step.Content.LONGEST_WORDS, problems);
        PresentationView now = view(look, form, problems);
        Presentation chosen = new Presentation(
                hidden(now, show),
                about == null ? "" : about,
                now.open().stream()
                        .map(one -> one.id().value())
                        .filter(id -> step.contains(id.toString()))
                        .collect(Collectors.toSet()),
                now.presentation().proposals());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "view", new PresentationView(now.reader(), chosen, now.plan(), now.progress(), form, problems));
            return "conversation/presentation-choose";
        }
        presentations.keep(
                Writer.of(look, clock.instant(), request, form), chosen, proposal(request, words, form.get("who")));
        Done.say(next, words == null ? "conversation.presentation.kept" : "conversation.proposal.added");
        return "redirect:/conversation/presentation" + (words == null ? "" : "/choose");
    }

    @PostMapping("/proposals/{proposal}/withdraw")
    @Only(Role.CITIZEN)
    String withdraw(Look look, @PathVariable UUID proposal, RedirectAttributes next) {
        presentations.withdraw(Writer.of(look, clock.instant(), proposal), proposal);
        Done.say(next, "conversation.proposal.withdrawn");
        return "redirect:/conversation/presentation/choose";
    }

    /** Answers at the meeting what the citizen proposes. */
    @PostMapping("/proposals/{proposal}")
    @Only(Role.CASEWORKER)
    String answer(
            Look look,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        boolean agreed = answer.equals("agree");
        List<Problem> problems =
                presentations.answer(look, Writer.of(look, clock.instant(), proposal), proposal, agreed);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(look, "conversation/presentation", Map.of(), problems, model);
        }
        Done.say(next, agreed ? "conversation.joint.promised" : "conversation.proposal.kept");
        return "redirect:" + Reader.address(look) + "/presentation#agree";
    }

    private static Set<String> hidden(PresentationView now, Set<String> shown) {
        return Stream.concat(
                        Stream.of(Presentation.Part.values()).map(Presentation.Part::anchor),
                        now.progress().chosen().stream()
                                .map(theme -> theme.theme().key()))
                .filter(what -> !shown.contains(what))
                .collect(Collectors.toSet());
    }

    private static @Nullable Proposal proposal(UUID request, @Nullable String words, @Nullable String who) {
        return words == null ? null : new Proposal(request, words, "municipality".equals(who), null, null);
    }

    private String show(Look look, String template, Map<String, String> typed, List<Problem> problems, Model model) {
        model.addAttribute("view", view(look, typed, problems));
        return template;
    }

    private PresentationView view(Look look, Map<String, String> typed, List<Problem> problems) {
        Citizen citizen = citizens.get(look);
        return new PresentationView(
                Reader.of(look, citizen, LocalDate.now(clock)),
                presentations.of(look),
                plans.view(look, citizen),
                progress.view(look, citizen),
                typed,
                problems);
    }
}
