package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.conversation.Saving.Typing;
import dk.roret.plan.Step;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Before a conversation: the citizen's four small steps at home, and the caseworker's one page. */
@Controller
@RequestMapping({"/conversation/talks/{talk}/prepare", "/conversation/{citizen}/talks/{talk}/prepare"})
@Only({Role.CITIZEN, Role.CASEWORKER})
class PreparePage {

    private final Preparing preparing;
    private final Saving saving;
    private final MissedAgreements missed;
    private final Clock clock;

    PreparePage(Preparing preparing, Saving saving, MissedAgreements missed, Clock clock) {
        this.preparing = preparing;
        this.saving = saving;
        this.missed = missed;
        this.clock = clock;
    }

    @GetMapping
    String show(
            Look look,
            @PathVariable UUID talk,
            @RequestParam(defaultValue = "1") int part,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        return show(look, new ConversationId(talk), part, List.of(), List.of(), page, model);
    }

    /** Saves what the citizen answered, and goes on to the next small step. */
    @PostMapping
    @Only(Role.CITIZEN)
    String save(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID tab,
            @RequestParam(defaultValue = "1") int part,
            @RequestParam Map<String, String> form,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        List<Typing> typed = new ArrayList<>(Typing.of(form, true));
        List<Problem> problems = Saving.problems(typed);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(look, id, part, typed, problems, page, model);
        }
        boolean last = part >= PrepareView.PARTS;
        if (last) {
            typed.add(new Typing(Preparation.SENT, "yes", 0));
        }
        saving.save(Writer.of(look, clock.instant(), tab), id, tab, typed);
        if (last) {
            Done.say(next, "conversation.prepare.sent");
            return "redirect:/conversation";
        }
        return "redirect:" + Reader.address(look, id) + "/prepare?part=" + (part + 1);
    }

    /** Decides what is to be done about an agreement that was missed. */
    @PostMapping("/missed/{step}")
    @Only(Role.CASEWORKER)
    String decide(
            Look look,
            @PathVariable UUID talk,
            @PathVariable UUID step,
            MissedForm form,
            @RequestParam UUID request,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        Step missedStep = preparing.view(look, id, 1, page, List.of(), List.of()).since().missed().stream()
                .filter(one -> one.id().value().equals(step))
                .findAny()
                .orElseThrow(Refused::notFound);
        List<Problem> problems = missed.decide(Writer.of(look, clock.instant(), request, form), id, missedStep, form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("missedForm", form);
            return show(look, id, 1, List.of(), problems, page, model);
        }
        Done.say(next, "conversation.missed.done");
        return "redirect:"
                + ("CHANGE".equals(form.choice())
                        ? "/plan/" + look.citizen() + "/steps/" + step
                        : Reader.address(look, id) + "/prepare");
    }

    /** One that is over is told of elsewhere, unless there is something to put right first. */
    private String show(
            Look look,
            ConversationId id,
            int part,
            List<Typing> typed,
            List<Problem> problems,
            Page page,
            Model model) {
        PrepareView view = preparing.view(look, id, Math.clamp(part, 1, PrepareView.PARTS), page, typed, problems);
        if (!view.conversation().open() && problems.isEmpty()) {
            return "redirect:" + Reader.address(look, id);
        }
        model.addAttribute("view", view);
        if (!model.containsAttribute("missedForm")) {
            model.addAttribute("missedForm", MissedForm.EMPTY);
        }
        return look.byCitizen() ? "conversation/prepare-home" : "conversation/prepare";
    }
}
