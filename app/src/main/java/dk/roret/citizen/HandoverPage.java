package dk.roret.citizen;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands one citizen's course over: where it stands, and the next step of whoever looks. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER})
@RequestMapping("/citizen/handovers/{citizen}")
class HandoverPage {

    private final Handovers handovers;
    private final HandoverQuery query;
    private final Citizens citizens;
    private final Colleagues colleagues;
    private final FirstConversation conversations;

    HandoverPage(
            Handovers handovers,
            HandoverQuery query,
            Citizens citizens,
            Colleagues colleagues,
            FirstConversation conversations) {
        this.handovers = handovers;
        this.query = query;
        this.citizens = citizens;
        this.colleagues = colleagues;
        this.conversations = conversations;
    }

    @ModelAttribute("form")
    HandoverForm form(
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String answer) {
        return new HandoverForm(receiver, reason, answer);
    }

    @GetMapping
    String show(Look look, Model model) {
        return show(look, List.of(), model);
    }

    @PostMapping("/give")
    String give(
            Look look,
            @ModelAttribute(name = "form", binding = false) HandoverForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Colleague> who = colleagues.who(look);
        List<Problem> problems = form.giving(who);
        if (!problems.isEmpty()) {
            return again(look, problems, response, model);
        }
        handovers.give(look, form.chosen(who).orElseThrow(), form.reason().strip());
        return done("citizen.handover.done.give", next);
    }

    @PostMapping("/accept")
    String accept(Look look, @RequestParam UUID handover, RedirectAttributes next) {
        handovers.accept(look, handover);
        return done("citizen.handover.done.accept", next);
    }

    @PostMapping("/take-over")
    String takeOver(Look look, @RequestParam UUID handover, RedirectAttributes next) {
        handovers.takeOver(look, handover);
        return done("citizen.handover.done.take-over", next);
    }

    @PostMapping("/decline")
    String decline(
            Look look,
            @RequestParam UUID handover,
            @ModelAttribute(name = "form", binding = false) HandoverForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = form.declining();
        if (!problems.isEmpty()) {
            return again(look, problems, response, model);
        }
        handovers.decline(look, handover, form.answer().strip());
        return done("citizen.handover.done.decline", next);
    }

    @PostMapping("/withdraw")
    String withdraw(Look look, @RequestParam UUID handover, RedirectAttributes next) {
        handovers.withdraw(look, handover);
        return done("citizen.handover.done.withdraw", next);
    }

    private String again(Look look, List<Problem> problems, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(look, problems, model);
    }

    private String show(Look look, List<Problem> problems, Model model) {
        model.addAttribute("citizen", citizens.get(look));
        Handover now = query.open(look).orElse(null);
        model.addAttribute("handover", now);
        model.addAttribute("spoken", now == null ? null : spoken(look, now));
        model.addAttribute("conversations", conversations.address(look));
        model.addAttribute("colleagues", colleagues.who(look));
        model.addAttribute("mayGive", Handovers.mayGive(look));
        model.addAttribute("problems", problems);
        return "citizen/handover";
    }

    /** The day of the receiver's first conversation, for the receiver who waits for nothing else. */
    private @Nullable LocalDate spoken(Look look, Handover now) {
        return now.receiving() && now.stage() == Handover.Stage.ACCEPTED
                ? conversations.noted(look, now.givenAt()).orElse(null)
                : null;
    }

    private static String done(String text, RedirectAttributes next) {
        Done.say(next, text);
        return "redirect:/citizen/handovers";
    }
}
