package dk.roret.progress;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The citizen writes what went well, and takes it away again. */
@Controller
@Only(Role.CITIZEN)
@RequestMapping("/progress/successes")
class SuccessPage {

    private final Progress progress;
    private final Measurements measurements;
    private final Happenings happenings;
    private final Citizens citizens;
    private final Clock clock;

    SuccessPage(Progress progress, Measurements measurements, Happenings happenings, Citizens citizens, Clock clock) {
        this.progress = progress;
        this.measurements = measurements;
        this.happenings = happenings;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, Model model) {
        return form(look, "", List.of(), model);
    }

    @PostMapping
    String write(
            Look look,
            @RequestParam(defaultValue = "") String success,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return switch (happenings.write(measurements.writer(look), LocalDate.now(clock), success, request)) {
            case Outcome.Saved _ -> {
                Done.say(next, "progress.success.done");
                yield "redirect:/progress#way";
            }
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(look, success, problems, model);
            }
        };
    }

    @PostMapping("/{success}/away")
    String away(Look look, @PathVariable UUID success, RedirectAttributes next) {
        happenings.away(measurements.writer(look), success);
        Done.say(next, "progress.success.taken-away");
        return "redirect:/progress#way";
    }

    private String form(Look look, String success, List<Problem> problems, Model model) {
        model.addAttribute("view", progress.view(look, citizens.get(look)));
        model.addAttribute("success", success);
        model.addAttribute("problems", problems);
        return "progress/success";
    }
}
