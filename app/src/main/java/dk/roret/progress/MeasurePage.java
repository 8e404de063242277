package dk.roret.progress;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Measures: a new measurement, or a correction of one's own. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/progress/measure", "/progress/{citizen}/measure"})
class MeasurePage {

    private final Progress progress;
    private final Measurements measurements;
    private final Units units;
    private final Citizens citizens;
    private final Clock clock;

    MeasurePage(Progress progress, Measurements measurements, Units units, Citizens citizens, Clock clock) {
        this.progress = progress;
        this.measurements = measurements;
        this.units = units;
        this.citizens = citizens;
        this.clock = clock;
    }

    /** @param as whose judgement is to be typed; a citizen only has their own */
    @GetMapping
    String show(Look look, @RequestParam @Nullable String as, Model model) {
        return form(look, null, MeasureForm.empty(as(look, as), today()), List.of(), model);
    }

    @PostMapping
    String record(
            Look look,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return send(look, null, MeasureForm.read(as(look, fields.get("as")), fields), next, response, model);
    }

    @GetMapping("/{measurement}")
    String correct(Look look, @PathVariable String measurement, Model model) {
        Measurement before = own(look, measurement);
        return form(look, before, MeasureForm.of(before, as(look, before)), List.of(), model);
    }

    @PostMapping("/{measurement}")
    String correct(
            Look look,
            @PathVariable String measurement,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Measurement before = own(look, measurement);
        return send(look, before, MeasureForm.read(as(look, before), fields), next, response, model);
    }

    private String send(
            Look look,
            @Nullable Measurement before,
            MeasureForm form,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        List<Problem> problems = new ArrayList<>();
        Measurement.Draft draft = form.draft(units.rater(look.user()), today(), problems);
        Outcome outcome = draft == null
                ? new Outcome.Wrong(problems)
                : before == null ? measurements.record(look, draft) : measurements.correct(look, before.id(), draft);
        return switch (outcome) {
            case Outcome.Saved _ -> {
                Done.say(next, before == null ? "progress.measure.done" : "progress.measure.corrected");
                yield "redirect:" + ProgressView.address(look);
            }
            case Outcome.Wrong(List<Problem> wrong) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(look, before, form, wrong, model);
            }
        };
    }

    private String form(
            Look look, @Nullable Measurement before, MeasureForm form, List<Problem> problems, Model model) {
        ProgressView view = progress.view(look, citizens.get(look));
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("asked", MeasureView.of(view, before, form, units.rater(look.user())));
        model.addAttribute("problems", problems);
        return "progress/measuring";
    }

    /** @throws Refused unless the reader wrote it, and no correction has taken its place */
    private Measurement own(Look look, String measurement) {
        ProgressView view = progress.view(look, citizens.get(look));
        return view.history().standing().stream()
                .filter(one -> Long.toString(one.id()).equals(measurement) && view.mayCorrect(one))
                .findAny()
                .orElseThrow(Refused::notFound);
    }

    private static MeasureForm.As as(Look look, @Nullable String code) {
        return look.byCitizen()
                ? MeasureForm.As.CITIZEN
                : MeasureForm.As.of(code).orElse(MeasureForm.As.SELF);
    }

    private static MeasureForm.As as(Look look, Measurement before) {
        if (before.rater() instanceof Rater.Professional professional) {
            return professional.name().equals(look.user().name()) ? MeasureForm.As.SELF : MeasureForm.As.OTHER;
        }
        return MeasureForm.As.CITIZEN;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
