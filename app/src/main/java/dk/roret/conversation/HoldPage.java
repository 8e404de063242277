package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.conversation.Saving.Typing;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A conversation while it is held. Every button saves the whole screen first. */
@Controller
@Only(Role.CASEWORKER)
@RequestMapping("/conversation/{citizen}/talks/{talk}")
class HoldPage {

    private final Screen screen;
    private final Saving saving;
    private final AgreedSteps steps;
    private final Closing closing;
    private final Clock clock;

    HoldPage(Screen screen, Saving saving, AgreedSteps steps, Closing closing, Clock clock) {
        this.screen = screen;
        this.saving = saving;
        this.steps = steps;
        this.closing = closing;
        this.clock = clock;
    }

    @GetMapping("/hold")
    ModelAndView show(Look look, @PathVariable UUID talk, @ModelAttribute(name = "page", binding = false) Page page) {
        HoldView view = screen.view(look, new ConversationId(talk), page, List.of(), List.of());
        return view.conversation().open()
                ? new ModelAndView("conversation/hold", "view", view)
                : new ModelAndView("redirect:" + view.address());
    }

    /**
     * Saves.
     *
     * @param stay what Enter does in a line: nobody who presses it means to leave
     */
    @PostMapping("/hold")
    ModelAndView save(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam(defaultValue = "false") boolean stay,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes next) {
        var sent = new Sent(look, new ConversationId(talk), tab, form);
        if (!stay) {
            Done.say(next, "conversation.saved.later");
        }
        return saved(sent, page, id -> List.of(), sent.address() + (stay ? "/hold" : ""));
    }

    /** Adds a step that the two have just agreed. */
    @PostMapping("/steps")
    ModelAndView step(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes next) {
        var sent = new Sent(look, new ConversationId(talk), tab, form);
        Done.say(next, "conversation.step.agreed");
        return saved(
                sent,
                page,
                id -> steps.agree(look, id, tab, StepFields.read(form)),
                sent.address() + "/hold#agreements");
    }

    /** Goes on to put right a step that has been agreed, and comes back. */
    @PostMapping("/steps/{step}")
    ModelAndView correct(
            Look look,
            @PathVariable UUID talk,
            @PathVariable UUID step,
            @RequestParam UUID tab,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var sent = new Sent(look, new ConversationId(talk), tab, form);
        String plan = "/plan/" + look.citizen() + "/steps/" + step + "?back=" + sent.address() + "/hold";
        return saved(sent, page, id -> List.of(), plan);
    }

    /** @param choose the field, the revision of the text that is to stand, and the highest that was seen */
    @PostMapping("/choose")
    ModelAndView choose(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam String choose,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        var sent = new Sent(look, new ConversationId(talk), tab, form);
        return saved(
                sent,
                page,
                id -> {
                    Choosing.of(choose)
                            .ifPresent(
                                    choice -> saving.settle(Writer.of(look, clock.instant(), tab, choose), id, choice));
                    return List.of();
                },
                sent.address() + "/hold");
    }

    @PostMapping("/close")
    ModelAndView close(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes next) {
        var sent = new Sent(look, new ConversationId(talk), tab, form);
        Done.say(next, "conversation.closed.done");
        return saved(sent, page, id -> closing.close(look, Writer.of(look, clock.instant(), tab), id), sent.address());
    }

    /** The whole screen, as a button sends it. */
    private record Sent(Look look, ConversationId id, UUID tab, Map<String, String> form) {

        String address() {
            return Reader.address(look, id);
        }
    }

    /**
     * Saves the screen, does what its button says, and goes on. What cannot be saved stands on the screen again.
     *
     * @param does gives what is wrong with it
     */
    private ModelAndView saved(Sent sent, Page page, Function<ConversationId, List<Problem>> does, String goesTo) {
        List<Typing> typed = Typing.of(sent.form(), false);
        List<Problem> unsaved = Saving.problems(typed);
        if (!unsaved.isEmpty()) {
            return wrong(screen.view(sent.look(), sent.id(), page, typed, unsaved));
        }
        saving.save(Writer.of(sent.look(), clock.instant(), sent.tab()), sent.id(), sent.tab(), typed);
        List<Problem> problems = does.apply(sent.id());
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + goesTo)
                : wrong(screen.view(sent.look(), sent.id(), page, List.of(), problems));
    }

    private static ModelAndView wrong(HoldView view) {
        return new ModelAndView("conversation/hold", Map.of("view", view), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
