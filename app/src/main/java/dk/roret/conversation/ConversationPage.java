package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.conversation.ConversationView.Unkept;
import dk.roret.web.Done;
import dk.roret.web.Municipality;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The conversations: {@code /conversation} are one's own, {@code /conversation/<citizen>} those with a citizen. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
@RequestMapping({"/conversation", "/conversation/{citizen}"})
class ConversationPage {

    private static final int LONGEST_WORDS = 500;

    private final Conversations conversations;
    private final ContactRequests requests;
    private final MissedAgreements missed;
    private final MinutesBook book;
    private final Citizens citizens;
    private final Municipality municipality;
    private final Clock clock;

    ConversationPage(
            Conversations conversations,
            ContactRequests requests,
            MissedAgreements missed,
            MinutesBook book,
            Citizens citizens,
            Municipality municipality,
            Clock clock) {
        this.conversations = conversations;
        this.requests = requests;
        this.missed = missed;
        this.book = book;
        this.citizens = citizens;
        this.municipality = municipality;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, @RequestParam(defaultValue = "0") int skip, Model model) {
        return show(look, Math.clamp(skip, 0, 100_000), Unkept.NOTHING, model);
    }

    /** The citizen asks for contact, or says that they cannot come to the one named. */
    @PostMapping("/asks")
    @Only(Role.CITIZEN)
    String ask(
            Look look,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String words,
            @RequestParam @Nullable UUID about,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        ConversationId conversation = about == null
                ? null
                : conversations
                        .get(look, new ConversationId(about))
                        .map(Conversation::id)
                        .orElse(null);
        String field = conversation == null ? "words" : "words-cannot";
        String said = Typed.optional(Typed.line(words), field, LONGEST_WORDS, problems);
        if (!problems.isEmpty()) {
            return wrong(look, new Unkept(field, words, problems), response, model);
        }
        requests.ask(Writer.of(look, clock.instant(), request, words, about == null ? "" : about), conversation, said);
        Done.say(next, "conversation.asked.done");
        return "redirect:/conversation";
    }

    /** The two have talked already; what was said answers the citizen. */
    @PostMapping("/asks/{asked}")
    @Only(Role.CASEWORKER)
    String answer(
            Look look,
            @PathVariable UUID asked,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        String field = ContactRequest.ANSWER + asked;
        String said = Typed.required(Typed.line(answer), field, LONGEST_WORDS, "conversation.problem.answer", problems);
        if (said != null && problems.isEmpty()) {
            requests.answer(Writer.of(look, clock.instant(), asked), asked, said)
                    .ifPresent(who -> problems.add(new Problem(field, "SAM-21", "conversation.problem.answered", who)));
        }
        if (!problems.isEmpty()) {
            return wrong(look, new Unkept(field, answer, problems), response, model);
        }
        Done.say(next, "conversation.answered.done");
        return "redirect:" + Reader.address(look);
    }

    /** The citizen answers in a hearing. */
    @PostMapping("/hearings/{hearing}")
    @Only(Role.CITIZEN)
    String answer(
            Look look,
            @PathVariable UUID hearing,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        String field = "hearing-" + hearing;
        String said =
                Typed.required(Typed.text(answer), field, Field.LONGEST, "conversation.problem.hearing", problems);
        if (said == null || !problems.isEmpty()) {
            return wrong(look, new Unkept(field, answer, problems), response, model);
        }
        missed.answer(Writer.of(look, clock.instant(), request, answer), hearing, said);
        Done.say(next, "conversation.hearing.done");
        return "redirect:/conversation";
    }

    private String wrong(Look look, Unkept unkept, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(look, 0, unkept, model);
    }

    private String show(Look look, int skip, Unkept unkept, Model model) {
        Reader reader = Reader.of(look, citizens.get(look), LocalDate.now(clock));
        model.addAttribute(
                "view",
                new ConversationView(
                        reader,
                        conversations.open(look),
                        requests.open(look),
                        missed.decided(look),
                        book.held(look, skip, ConversationView.PAGE + 1),
                        skip,
                        unkept));
        model.addAttribute("phone", municipality.phone());
        return "conversation/conversations";
    }
}
