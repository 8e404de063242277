package dk.roret.conversation;

import dk.roret.access.AtMeeting;
import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.plan.StepForm;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** A meeting with several professionals: who takes part with the citizen's yes, what each measures and promises. */
@Controller
@Only(Role.CASEWORKER)
@RequestMapping({"/conversation/meetings/{talk}", "/conversation/{citizen}/meetings/{talk}"})
class JointPage {

    private final Joint joint;
    private final Invitations invitations;
    private final MeetingSteps steps;
    private final Clock clock;

    JointPage(Joint joint, Invitations invitations, MeetingSteps steps, Clock clock) {
        this.joint = joint;
        this.invitations = invitations;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping
    @Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
    String show(@AtMeeting Look look, @PathVariable UUID talk, Model model) {
        model.addAttribute("view", joint.view(look, new ConversationId(talk), Map.of(), List.of()));
        return "conversation/joint";
    }

    /** Invites a colleague of another unit; the citizen has said yes to them by name. */
    @PostMapping("/invitations")
    String invite(
            Look look,
            @PathVariable UUID talk,
            @RequestParam UUID request,
            @RequestParam Map<String, String> form,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        if (joint.meeting(look, id).state() == Conversation.State.CANCELLED) {
            throw Refused.notFound();
        }
        List<Problem> problems = new ArrayList<>();
        Invitations.Colleague colleague = invitations.colleagues(look).stream()
                .filter(one -> one.id().toString().equals(form.get("colleague")))
                .findAny()
                .orElse(null);
        if (colleague == null) {
            problems.add(new Problem("colleague", "SAM-30", "conversation.problem.colleague"));
        }
        if (!form.containsKey("yes")) {
            problems.add(new Problem("yes", "SAM-34", "conversation.problem.yes"));
        }
        LocalDate yesOn = yesOn(form.getOrDefault("yes-on", ""), problems);
        if (colleague == null || yesOn == null || !problems.isEmpty()) {
            return wrong(look, id, form, problems, response, model);
        }
        invitations.invite(Writer.of(look, clock.instant(), request, colleague.id()), id, colleague, yesOn);
        Done.say(next, "conversation.joint.invited", colleague.name());
        return redirect(look, id);
    }

    /** The citizen takes the yes back, or the caseworker withdraws: it closes at once. */
    @PostMapping("/invitations/{invitation}/withdraw")
    @Only({Role.CITIZEN, Role.CASEWORKER})
    String withdraw(Look look, @PathVariable UUID talk, @PathVariable UUID invitation, RedirectAttributes next) {
        ConversationId id = new ConversationId(talk);
        invitations.withdraw(Writer.of(look, clock.instant(), invitation), id, invitation);
        Done.say(next, "conversation.joint.withdrawn");
        return redirect(look, id);
    }

    @PostMapping("/marks")
    String measure(
            @AtMeeting Look look,
            @PathVariable UUID talk,
            @RequestParam UUID request,
            @RequestParam Map<String, String> form,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        return switch (joint.measure(look, id, request, form)) {
            case dk.roret.progress.Outcome.Saved _ -> {
                Done.say(next, "conversation.joint.measured");
                yield redirect(look, id);
            }
            case dk.roret.progress.Outcome.Wrong(List<Problem> problems) ->
                wrong(look, id, form, problems, response, model);
        };
    }

    /** A professional promises something at the meeting; it stands in the plan with their name. */
    @PostMapping("/promises")
    String promise(
            @AtMeeting Look look,
            @PathVariable UUID talk,
            @RequestParam UUID request,
            @RequestParam Map<String, String> form,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ConversationId id = new ConversationId(talk);
        joint.meeting(look, id);
        StepForm typed = StepFields.read(form).ownedBy(look.user().id());
        return switch (steps.agree(look, id, request, typed)) {
            case dk.roret.plan.Outcome.Saved _ -> {
                Done.say(next, "conversation.joint.promised");
                yield redirect(look, id);
            }
            case dk.roret.plan.Outcome.Wrong(List<Problem> problems) ->
                wrong(look, id, form, StepFields.renamed(problems), response, model);
            case dk.roret.plan.Outcome.Both both -> throw new IllegalStateException("A new step has no other: " + both);
        };
    }

    private @Nullable LocalDate yesOn(String typed, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isAfter(today) && day.isAfter(today.minusYears(1))) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // told below, as for a day that nobody can mean
        }
        problems.add(new Problem("yes-on", "SAM-35", "conversation.problem.yes-on"));
        return null;
    }

    private String wrong(
            Look look,
            ConversationId id,
            Map<String, String> form,
            List<Problem> problems,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", joint.view(look, id, form, problems));
        return "conversation/joint";
    }

    private static String redirect(Look look, ConversationId id) {
        return "redirect:" + Reader.address(look) + "/meetings/" + id;
    }
}
