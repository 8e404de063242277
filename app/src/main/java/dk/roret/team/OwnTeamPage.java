package dk.roret.team;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Done;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells the citizen which team shares the course and who is in it; a yes can be taken back at any time. */
@Controller
@Only(Role.CITIZEN)
@RequestMapping("/team/own")
class OwnTeamPage {

    private final SharedTeams teams;
    private final SharedCourses courses;

    OwnTeamPage(SharedTeams teams, SharedCourses courses) {
        this.teams = teams;
        this.courses = courses;
    }

    @GetMapping
    String show(Look look, Model model) {
        List<SharedTeam> all = teams.all();
        model.addAttribute(
                "own",
                courses.of(look).stream()
                        .map(sharing -> new OwnTeam(
                                sharing,
                                all.stream()
                                        .filter(team -> team.id().equals(sharing.team()))
                                        .findAny()
                                        .map(SharedTeam::members)
                                        .orElse(List.of())))
                        .toList());
        return "team/own";
    }

    @PostMapping("/withdraw")
    String withdraw(Look look, @RequestParam UUID team, RedirectAttributes next) {
        courses.end(look, team, null);
        Done.say(next, "team.own.withdrawn");
        return "redirect:/team/own";
    }
}
