package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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

/** Agrees the next contact; moves it; cancels it. */
@Controller
@Only(Role.CASEWORKER)
@RequestMapping("/conversation/{citizen}")
class AgreePage {

    private final Agreements agreements;
    private final Conversations conversations;
    private final Citizens citizens;
    private final Clock clock;

    AgreePage(Agreements agreements, Conversations conversations, Citizens citizens, Clock clock) {
        this.agreements = agreements;
        this.conversations = conversations;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping("/new")
    String agree(Look look, Model model) {
        return form(look, null, AgreeForm.EMPTY, List.of(), model);
    }

    @PostMapping("/new")
    String agree(
            Look look,
            AgreeForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = agreements.agree(writer(look, request, form), form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(look, null, form, problems, model);
        }
        return done(look, next, "conversation.agreed.done");
    }

    @GetMapping("/talks/{talk}/move")
    String move(Look look, @PathVariable UUID talk, Model model) {
        Conversation now = get(look, talk);
        if (!now.open()) {
            throw Refused.notFound();
        }
        return form(look, now, AgreeForm.of(now, reader(look)), List.of(), model);
    }

    @PostMapping("/talks/{talk}/move")
    String move(
            Look look,
            @PathVariable UUID talk,
            AgreeForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Conversation now = get(look, talk);
        AgreeForm whole = form.keeping(now.agreed(), reader(look));
        List<Problem> problems = agreements.move(writer(look, request, form), now.id(), whole);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(look, now, form, problems, model);
        }
        return done(look, next, "conversation.moved.done");
    }

    @PostMapping("/talks/{talk}/cancel")
    String cancel(
            Look look,
            @PathVariable UUID talk,
            AgreeForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems =
                agreements.cancel(writer(look, request, form), new ConversationId(talk), form.reason());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(look, get(look, talk), form, problems, model);
        }
        return done(look, next, "conversation.cancelled.done");
    }

    private Writer writer(Look look, UUID request, Object content) {
        return Writer.of(look, clock.instant(), request, content);
    }

    private Conversation get(Look look, UUID talk) {
        return conversations.get(look, new ConversationId(talk)).orElseThrow(Refused::notFound);
    }

    private String form(Look look, @Nullable Conversation now, AgreeForm form, List<Problem> problems, Model model) {
        model.addAttribute("reader", reader(look));
        model.addAttribute("now", now);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "conversation/agree";
    }

    private Reader reader(Look look) {
        return Reader.of(look, citizens.get(look), LocalDate.now(clock));
    }

    private static String done(Look look, RedirectAttributes next, String said) {
        Done.say(next, said);
        return "redirect:" + Reader.address(look);
    }
}
