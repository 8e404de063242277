package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.access.WayIn;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for a course one has no access to, takes it back, and says no to one. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER})
class HandoverRequestPage {

    private static final String ASK = "/citizen/handovers/ask";

    private final HandoverRequests requests;

    HandoverRequestPage(HandoverRequests requests) {
        this.requests = requests;
    }

    @GetMapping(ASK + "/{wanted}")
    String show(@PathVariable UUID wanted, Model model) {
        return show(wanted, "", List.of(), model);
    }

    @PostMapping(ASK + "/{wanted}")
    String ask(
            @PathVariable UUID wanted,
            @RequestParam(defaultValue = "") String reason,
            User user,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = HandoverForm.empty("", reason).asking();
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return show(wanted, reason, problems, model);
        }
        requests.ask(user, new CitizenId(wanted), reason.strip());
        Done.say(next, "citizen.handover.done.ask");
        return "redirect:/citizen/handovers";
    }

    @PostMapping("/citizen/handovers/requests/{request}/withdraw")
    String withdraw(@PathVariable UUID request, User user, RedirectAttributes next) {
        requests.withdraw(user, request);
        Done.say(next, "citizen.handover.done.withdraw-request");
        return "redirect:/citizen/handovers";
    }

    @GetMapping("/citizen/handovers/{citizen}/requests/{request}")
    String answer(Look look, @PathVariable UUID request, Model model) {
        return answer(look, request, "", List.of(), model);
    }

    @PostMapping("/citizen/handovers/{citizen}/requests/{request}/decline")
    String decline(
            Look look,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String answer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new HandoverForm("", "", answer).declining();
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return answer(look, request, answer, problems, model);
        }
        requests.decline(look, request, answer.strip());
        Done.say(next, "citizen.handover.done.decline-request");
        return "redirect:/citizen/handovers";
    }

    private static String show(UUID wanted, String reason, List<Problem> problems, Model model) {
        model.addAttribute("wanted", new CitizenId(wanted));
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "citizen/handover-ask";
    }

    private static String answer(Look look, UUID request, String answer, List<Problem> problems, Model model) {
        model.addAttribute("citizen", look.citizen());
        model.addAttribute("request", request);
        model.addAttribute("answer", answer);
        model.addAttribute("problems", problems);
        return "citizen/handover-decline";
    }

    @Bean
    static WayIn askForHandover() {
        return new WayIn("person-add", "citizen.handover.ask.title", ASK, Set.of(Role.CASEWORKER, Role.LEADER));
    }
}
