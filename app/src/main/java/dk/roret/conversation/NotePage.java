package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The professionals' own notes, on a page of their own: never on the screen that both look at. */
@Controller
@Only(Role.CASEWORKER)
@RequestMapping("/conversation/{citizen}/notes")
class NotePage {

    static final int PAGE = 20;

    private final Notes notes;
    private final Citizens citizens;
    private final Clock clock;

    NotePage(Notes notes, Citizens citizens, Clock clock) {
        this.notes = notes;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, @RequestParam(defaultValue = "0") int skip, Model model) {
        return show(look, Math.clamp(skip, 0, 100_000), "", List.of(), model);
    }

    @PostMapping
    String add(
            Look look,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String words,
            @RequestParam @Nullable UUID corrects,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        String said = Typed.required(Typed.text(words), "words", Field.LONGEST, "conversation.problem.note", problems);
        if (said == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(look, 0, words, problems, model);
        }
        notes.add(look, Writer.of(look, clock.instant(), request, words), said, corrects);
        Done.say(next, "conversation.note.done");
        return "redirect:" + Reader.address(look) + "/notes";
    }

    private String show(Look look, int skip, String typed, List<Problem> problems, Model model) {
        model.addAttribute("notes", notes.list(look, skip, PAGE + 1));
        model.addAttribute("reader", Reader.of(look, citizens.get(look), LocalDate.now(clock)));
        model.addAttribute("skip", skip);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "conversation/notes";
    }
}
