package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.segment.Decision;
import dk.roret.segment.Decisions;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was decided about how the course begins, and why; the citizen may comment. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/conversation/beginning", "/conversation/{citizen}/beginning"})
class BeginningPage {

    private static final int LONGEST = 1000;

    private final Decisions decisions;
    private final Writings writings;
    private final Citizens citizens;
    private final Clock clock;

    BeginningPage(Decisions decisions, Writings writings, Citizens citizens, Clock clock) {
        this.decisions = decisions;
        this.writings = writings;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, Model model) {
        return show(look, null, List.of(), model);
    }

    @PostMapping
    @Only(Role.CITIZEN)
    String comment(
            Look look,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        String said = Typed.required(Typed.text(words), "words", LONGEST, "conversation.problem.comment", problems);
        if (said == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(look, words, problems, model);
        }
        Writer citizen = Writer.of(look, clock.instant(), request, words);
        decisions.comment(citizen.citizen(), citizen.request(), said, citizen.at());
        Done.say(next, "conversation.beginning.commented");
        return "redirect:/conversation/beginning";
    }

    private String show(Look look, @Nullable String typed, List<Problem> problems, Model model) {
        List<Decision> decided = decisions.list(look);
        model.addAttribute(
                "view",
                new BeginningView(
                        Reader.of(look, citizens.get(look), LocalDate.now(clock)),
                        decided,
                        decided.isEmpty()
                                ? List.of()
                                : told(writings.pad(
                                        look.citizen(),
                                        new ConversationId(decided.getFirst().conversation()))),
                        decisions.comments(look),
                        typed,
                        problems));
        return "conversation/beginning";
    }

    private static List<BeginningView.Saying> told(Pad pad) {
        return Stream.of(Told.values())
                .map(told -> new BeginningView.Saying(told.text(), pad.words(told.field())))
                .filter(saying -> !saying.words().isEmpty())
                .toList();
    }
}
