package dk.roret.citizen;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.setting.Setting;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prepares, with both sides, that a citizen goes from one phase of life to the next. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER})
@RequestMapping("/citizen/transition/{citizen}")
class TransitionPage {

    private final Transitions transitions;
    private final Consents consents;
    private final Citizens citizens;
    private final Clock clock;

    TransitionPage(Transitions transitions, Consents consents, Citizens citizens, Clock clock) {
        this.transitions = transitions;
        this.consents = consents;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, Model model) {
        return show(look, null, ConsentForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String save(Look look, TransitionForm form, HttpServletResponse response, Model model, RedirectAttributes next) {
        Transition now =
                transitions.near(look).filter(one -> one.age() == form.age()).orElseThrow(Refused::notFound);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return show(look, form, ConsentForm.EMPTY, problems, model);
        }
        if (!transitions.write(look, form)) {
            response.setStatus(422);
            int latest = transitions.near(look).map(Transition::version).orElse(now.version());
            List<Problem> overtaken = List.of(new Problem("changes", "OVG-08", "citizen.transition.overtaken"));
            return show(look, form.against(latest), ConsentForm.EMPTY, overtaken, model);
        }
        Done.say(next, "citizen.transition.saved");
        return back(look);
    }

    @PostMapping("/close")
    String close(
            Look look,
            @RequestParam(defaultValue = "0") int version,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> missing =
                transitions.near(look).orElseThrow(Refused::notFound).missing(LocalDate.now(clock));
        if (!missing.isEmpty()) {
            response.setStatus(422);
            return show(look, null, ConsentForm.EMPTY, missing, model);
        }
        transitions.close(look, version);
        Done.say(next, "citizen.transition.closed");
        return back(look);
    }

    @PostMapping("/consent")
    String consent(Look look, ConsentForm form, HttpServletResponse response, Model model, RedirectAttributes next) {
        List<Problem> problems =
                form.problems(citizens.get(look).birthDate(), consents.comesOfAge(look), LocalDate.now(clock));
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return show(look, null, form, problems, model);
        }
        consents.write(look, form.parent().strip(), form.what().strip(), requireNonNull(TypedDay.of(form.givenOn())));
        Done.say(next, "citizen.consent.saved");
        return back(look);
    }

    @PostMapping("/consent/withdraw")
    String withdraw(Look look, @RequestParam UUID consent, RedirectAttributes next) {
        consents.withdraw(look, consent);
        Done.say(next, "citizen.consent.withdrawn");
        return back(look);
    }

    private String show(
            Look look, @Nullable TransitionForm typed, ConsentForm consent, List<Problem> problems, Model model) {
        Transition now = transitions.near(look).orElse(null);
        model.addAttribute("citizen", citizens.get(look));
        model.addAttribute("transition", now);
        model.addAttribute("form", typed != null || now == null ? typed : TransitionForm.of(now));
        model.addAttribute("consents", consents.of(look));
        model.addAttribute("consent", consent);
        model.addAttribute("acting", Transitions.acting(look));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("problems", problems);
        return "citizen/transition";
    }

    private static String back(Look look) {
        return "redirect:/citizen/transition/" + look.citizen();
    }

    @Bean
    static Setting transitionMonths() {
        return Transitions.MONTHS;
    }
}
