package dk.roret.team;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which teams share one citizen's course; whoever has the course writes down the citizen's yes. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER})
@RequestMapping("/team/courses/{citizen}")
class CoursePage {

    private final SharedTeams teams;
    private final SharedCourses courses;
    private final Citizens citizens;
    private final Clock clock;

    CoursePage(SharedTeams teams, SharedCourses courses, Citizens citizens, Clock clock) {
        this.teams = teams;
        this.courses = courses;
        this.citizens = citizens;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        return show(look, page, TeamForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String share(
            Look look,
            TeamForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        UUID team = team(form, problems);
        LocalDate day = form.consentDay(LocalDate.now(clock), problems);
        String consent = form.consentText(problems);
        if (team == null || day == null || consent == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(look, page, form, problems, model);
        }
        courses.share(look, team, day, consent);
        Done.say(next, "team.shared");
        return "redirect:/team/courses/" + look.citizen().value();
    }

    @PostMapping("/end")
    String end(
            Look look,
            @RequestParam UUID team,
            TeamForm form,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        String why = form.whyText(problems);
        if (why == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(look, page, form, problems, model);
        }
        courses.end(look, team, why);
        Done.say(next, "team.unshared");
        return "redirect:/team/courses/" + look.citizen().value();
    }

    private @Nullable UUID team(TeamForm form, List<Problem> problems) {
        return teams.all().stream()
                .filter(team -> team.ending().isEmpty() && team.id().toString().equals(form.team()))
                .findAny()
                .map(SharedTeam::id)
                .orElseGet(() -> {
                    problems.add(new Problem("team", "TVF-10", "team.problem.team"));
                    return null;
                });
    }

    private String show(Look look, Page page, TeamForm form, List<Problem> problems, Model model) {
        Citizen citizen = citizens.get(look);
        model.addAttribute("citizen", look.citizen().value().toString());
        model.addAttribute("name", citizen.name().orElse(page.t("team.course.protected")));
        model.addAttribute("sharings", courses.of(look));
        model.addAttribute(
                "teams",
                teams.all().stream().filter(team -> team.ending().isEmpty()).toList());
        model.addAttribute("mayShare", SharedCourses.mayShare(look));
        model.addAttribute("today", LocalDate.now(clock).toString());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/course";
    }
}
