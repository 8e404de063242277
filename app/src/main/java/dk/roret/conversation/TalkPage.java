package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
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

/** One conversation: what is agreed about it, and the minutes once they are shared. Both sides can add to them. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
@RequestMapping({"/conversation/talks/{talk}", "/conversation/{citizen}/talks/{talk}"})
class TalkPage {

    private final Conversations conversations;
    private final MinutesBook book;
    private final Writings writings;
    private final Citizens citizens;
    private final Clock clock;

    TalkPage(Conversations conversations, MinutesBook book, Writings writings, Citizens citizens, Clock clock) {
        this.conversations = conversations;
        this.book = book;
        this.writings = writings;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, @PathVariable UUID talk, Model model) {
        return show(look, new ConversationId(talk), "", List.of(), model);
    }

    /**
     * Adds to minutes that are shared; what stands there stays.
     *
     * @param late names a text that came after the conversation was closed, to be added as it is
     */
    @PostMapping("/minutes")
    @Only({Role.CITIZEN, Role.CASEWORKER})
    String add(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String words,
            @RequestParam @Nullable String late,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        Conversation conversation = conversations.get(look, id).orElseThrow(Refused::notFound);
        if (conversation.state() != Conversation.State.HELD) {
            throw Refused.notFound();
        }
        if (late != null && !look.byCitizen()) {
            return addLate(look, id, late, next);
        }
        List<Problem> problems = new ArrayList<>();
        String said =
                Typed.required(Typed.text(words), "words", Field.LONGEST, "conversation.problem.add-nothing", problems);
        if (said == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(look, id, words, problems, model);
        }
        book.add(Writer.of(look, clock.instant(), request, words), id, null, said);
        Done.say(next, "conversation.added.done");
        return "redirect:" + Reader.address(look, id);
    }

    private String addLate(Look look, ConversationId id, String late, RedirectAttributes next) {
        writings.pad(look.citizen(), id).writings().stream()
                .filter(writing -> writing.field().keepsBoth() && writing.key().equals(late))
                .findAny()
                .ifPresent(writing -> {
                    UUID request = writing.addedBy(id);
                    book.add(
                            new Writer(look.citizen(), look.user(), clock.instant(), request),
                            id,
                            null,
                            writing.words());
                    Done.say(next, "conversation.added.done");
                });
        return "redirect:" + Reader.address(look, id);
    }

    private String show(Look look, ConversationId id, String typed, List<Problem> problems, Model model) {
        List<Conversation> versions = conversations.versions(look, id);
        if (versions.isEmpty()) {
            throw Refused.notFound();
        }
        model.addAttribute(
                "view",
                new TalkView(
                        Reader.of(look, citizens.get(look), LocalDate.now(clock)),
                        versions.getLast(),
                        versions,
                        book.minutes(look, List.of(id)),
                        writings.pad(look.citizen(), id),
                        typed,
                        problems));
        return "conversation/talk";
    }
}
