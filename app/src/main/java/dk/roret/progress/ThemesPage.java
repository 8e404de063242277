package dk.roret.progress;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The themes to work on: the citizen's choice, which a caseworker may write down at a meeting. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/progress/themes", "/progress/{citizen}/themes"})
class ThemesPage {

    /** Earlier choices on the page. */
    private static final int EARLIER = 20;

    private final Progress progress;
    private final Measurements measurements;
    private final Themes themes;
    private final Citizens citizens;

    ThemesPage(Progress progress, Measurements measurements, Themes themes, Citizens citizens) {
        this.progress = progress;
        this.measurements = measurements;
        this.themes = themes;
        this.citizens = citizens;
    }

    @GetMapping
    String show(Look look, Model model) {
        return form(look, themes.chosen(look), List.of(), model);
    }

    @PostMapping
    String choose(
            Look look,
            @RequestParam(name = "theme", defaultValue = "") List<String> chosen,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return switch (themes.choose(measurements.writer(look), chosen, request)) {
            case Outcome.Saved _ -> {
                Done.say(next, "progress.themes.done");
                yield "redirect:" + ProgressView.address(look);
            }
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(look, chosen, problems, model);
            }
        };
    }

    private String form(Look look, List<String> chosen, List<Problem> problems, Model model) {
        model.addAttribute("view", progress.view(look, citizens.get(look)));
        model.addAttribute("chosen", chosen);
        model.addAttribute("most", themes.most());
        model.addAttribute("earlier", themes.choices(look.citizen(), EARLIER));
        model.addAttribute("problems", problems);
        return "progress/themes";
    }
}
