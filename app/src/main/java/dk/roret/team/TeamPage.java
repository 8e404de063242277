package dk.roret.team;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.setting.Setting;
import dk.roret.web.Done;
import dk.roret.web.MenuEntry;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The teams and their learnings, for everybody who works here; the caseload for the members alone. */
@Controller
@Only({Role.CASEWORKER, Role.COMPANY_CONSULTANT, Role.LEADER, Role.COMMITTEE_MEMBER, Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping(TeamPage.ADDRESS)
class TeamPage {

    static final String ADDRESS = "/team";

    private static final int ORDER = 47;
    private static final Set<Role> IN_MENU = EnumSet.of(Role.CASEWORKER, Role.COMPANY_CONSULTANT, Role.LEADER);

    private final SharedTeams teams;
    private final SharedCourses courses;

    TeamPage(SharedTeams teams, SharedCourses courses) {
        this.teams = teams;
        this.courses = courses;
    }

    @GetMapping
    String all(User user, Model model) {
        return all(user, TeamForm.EMPTY, List.of(), model);
    }

    @PostMapping
    @Only(Role.LEADER)
    String start(
            TeamForm form,
            @RequestParam UUID request,
            User leader,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        String name = form.lineName(problems);
        String purpose = form.purposeText(problems);
        if (name == null || purpose == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return all(leader, form, problems, model);
        }
        UUID team = teams.start(name, purpose, leader, request);
        Done.say(next, "team.started", name);
        return "redirect:" + ADDRESS + "/" + team;
    }

    @GetMapping("/{team}")
    String one(@PathVariable UUID team, User user, Model model) {
        return one(teams.get(team), user, TeamForm.EMPTY, List.of(), model);
    }

    @PostMapping("/{team}/members")
    @Only(Role.LEADER)
    String take(@PathVariable UUID team, @RequestParam UUID staff, User leader) {
        SharedTeam found = teams.get(team);
        if (teams.candidates(found).stream().noneMatch(one -> one.id().equals(staff))) {
            throw Refused.notFound();
        }
        teams.take(team, staff, leader);
        return "redirect:" + ADDRESS + "/" + team;
    }

    @PostMapping("/{team}/members/remove")
    @Only(Role.LEADER)
    String leave(@PathVariable UUID team, @RequestParam UUID staff, User leader) {
        teams.leave(team, staff, leader);
        return "redirect:" + ADDRESS + "/" + team;
    }

    @PostMapping("/{team}/learnings")
    @Only({Role.CASEWORKER, Role.COMPANY_CONSULTANT, Role.LEADER})
    String learnt(
            @PathVariable UUID team,
            TeamForm form,
            @RequestParam UUID request,
            User member,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        SharedTeam found = teams.get(team);
        if (!found.has(member)) {
            throw new Refused(HttpStatus.FORBIDDEN, "TVF-08", "team.not-member");
        }
        List<Problem> problems = new ArrayList<>();
        String seen = form.learning("seen", problems);
        String changed = form.learning("changed", problems);
        if (seen != null && changed != null && teams.namesACitizen(team, seen + " " + changed)) {
            problems.add(new Problem("seen", "TVF-09", "team.problem.name-of-citizen"));
        }
        if (seen == null || changed == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(found, member, form, problems, model);
        }
        teams.learnt(team, seen, changed, member, request);
        Done.say(next, "team.learnt");
        return "redirect:" + ADDRESS + "/" + team;
    }

    @PostMapping("/{team}/end")
    @Only(Role.LEADER)
    String end(
            @PathVariable UUID team,
            TeamForm form,
            User leader,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        String why = form.whyText(problems);
        if (why == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(teams.get(team), leader, form, problems, model);
        }
        teams.end(team, why, leader);
        Done.say(next, "team.ended");
        return "redirect:" + ADDRESS + "/" + team;
    }

    private String all(User user, TeamForm form, List<Problem> problems, Model model) {
        model.addAttribute("teams", teams.all());
        model.addAttribute("mayStart", user.role() == Role.LEADER);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/teams";
    }

    private String one(SharedTeam team, User user, TeamForm form, List<Problem> problems, Model model) {
        boolean leads = user.role() == Role.LEADER && team.ending().isEmpty();
        model.addAttribute("team", team);
        model.addAttribute("member", team.has(user) && team.ending().isEmpty());
        model.addAttribute("leads", leads);
        model.addAttribute("caseload", courses.caseload(team, user));
        model.addAttribute("size", courses.size());
        model.addAttribute("candidates", leads ? teams.candidates(team) : List.of());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "team/team";
    }

    @Bean
    static MenuEntry sharedTeamsMenu() {
        return new MenuEntry(
                ORDER, ADDRESS, "team.menu", visitor -> visitor instanceof User user && IN_MENU.contains(user.role()));
    }

    @Bean
    static Setting teamSize() {
        return SharedCourses.SIZE;
    }
}
