package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the municipality's rules propose after the guide, and why. The caseworker decides. */
@Controller
@Only(Role.CASEWORKER)
@RequestMapping("/conversation/{citizen}/talks/{talk}/guide/decide")
class DecidePage {

    private final Deciding deciding;
    private final Clock clock;

    DecidePage(Deciding deciding, Clock clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, @PathVariable UUID talk, Model model) {
        return show(look, new ConversationId(talk), DecideForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String decide(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID request,
            DecideForm form,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        Writer writer = Writer.of(look, clock.instant(), request, form);
        List<Problem> problems = deciding.decide(writer, id, form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(look, id, form, problems, model);
        }
        Done.say(next, "conversation.decide.done");
        return "redirect:" + Reader.address(look) + "/beginning";
    }

    private String show(Look look, ConversationId id, DecideForm form, List<Problem> problems, Model model) {
        model.addAttribute("view", deciding.proposed(look, id, form, problems));
        return "conversation/decide";
    }
}
