package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.conversation.Saving.Typing;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The guide to the first conversation, in four small steps. Saved as it is written, like the conversation itself. */
@Controller
@Only(Role.CASEWORKER)
@RequestMapping("/conversation/{citizen}/talks/{talk}/guide")
class GuidePage {

    private final Conversations conversations;
    private final Writings writings;
    private final Saving saving;
    private final Citizens citizens;
    private final Clock clock;

    GuidePage(Conversations conversations, Writings writings, Saving saving, Citizens citizens, Clock clock) {
        this.conversations = conversations;
        this.writings = writings;
        this.saving = saving;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, @PathVariable UUID talk, @RequestParam(defaultValue = "1") int part, Model model) {
        return show(look, new ConversationId(talk), part, List.of(), List.of(), model);
    }

    /**
     * Saves, and goes on to the next small step; from the last to what the rules propose.
     *
     * @param stay what Enter does among the answers: nobody who presses it means to leave
     */
    @PostMapping
    String save(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam(defaultValue = "1") int part,
            @RequestParam(defaultValue = "false") boolean stay,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        List<Typing> typed = Typing.of(form, false);
        List<Problem> problems = saved(look, id, tab, typed);
        if (!problems.isEmpty()) {
            return wrong(look, id, part, typed, problems, response, model);
        }
        String guide = "redirect:" + Reader.address(look, id) + "/guide";
        if (stay) {
            return guide + "?part=" + part;
        }
        return part >= GuideView.PARTS ? guide + "/decide" : guide + "?part=" + (part + 1);
    }

    /** @param choose the field, the revision of the text that is to stand, and the highest that was seen */
    @PostMapping("/choose")
    String choose(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam(defaultValue = "1") int part,
            @RequestParam String choose,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        List<Typing> typed = Typing.of(form, false);
        List<Problem> problems = saved(look, id, tab, typed);
        if (!problems.isEmpty()) {
            return wrong(look, id, part, typed, problems, response, model);
        }
        Choosing.of(choose)
                .ifPresent(choice -> saving.settle(Writer.of(look, clock.instant(), tab, choose), id, choice));
        return "redirect:" + Reader.address(look, id) + "/guide?part=" + part;
    }

    private List<Problem> saved(Look look, ConversationId id, UUID tab, List<Typing> typed) {
        List<Problem> problems = Saving.problems(typed);
        if (problems.isEmpty()) {
            saving.save(Writer.of(look, clock.instant(), tab), id, tab, typed);
        }
        return problems;
    }

    private String wrong(
            Look look,
            ConversationId id,
            int part,
            List<Typing> typed,
            List<Problem> problems,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(look, id, part, typed, problems, model);
    }

    /** @param typed what could not be saved; it stands in its field again, on top of what it was written on */
    private String show(
            Look look, ConversationId id, int part, List<Typing> typed, List<Problem> problems, Model model) {
        Conversation conversation = conversations.get(look, id).orElseThrow(Refused::notFound);
        model.addAttribute(
                "view",
                new GuideView(
                        Reader.of(look, citizens.get(look), LocalDate.now(clock)),
                        conversation,
                        Math.clamp(part, 1, GuideView.PARTS),
                        writings.pad(look.citizen(), id).with(typed),
                        problems));
        return "conversation/guide";
    }
}
