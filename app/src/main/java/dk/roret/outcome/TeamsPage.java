package dk.roret.outcome;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.setting.Setting;
import dk.roret.web.Done;
import dk.roret.web.MenuEntry;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import dk.roret.web.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Each team's exits against its own goal; a leader writes down what the team has agreed. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER})
@RequestMapping(TeamsPage.ADDRESS)
class TeamsPage {

    static final String ADDRESS = "/outcome/teams";

    private static final int ORDER = 46;
    private static final Set<Role> IN_MENU = EnumSet.of(Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER);

    private final TeamExits exits;
    private final Paper paper;
    private final Clock clock;

    TeamsPage(TeamExits exits, Paper paper, Clock clock) {
        this.exits = exits;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping
    String show(User user, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        model.addAttribute("view", view(user, page, TeamGoalForm.EMPTY, List.of()));
        return "outcome/teams";
    }

    /** The leader's own team alone. */
    @PostMapping
    @Only(Role.LEADER)
    String set(
            TeamGoalForm form,
            @RequestParam UUID request,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        UUID team = Optional.ofNullable(user.team()).orElseThrow(Refused::notFound);
        List<Problem> problems = new ArrayList<>();
        Optional<TeamGoal> goal = form.read(team, LocalDate.now(clock), problems);
        if (goal.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(user, page, form, problems));
            return "outcome/teams";
        }
        exits.set(goal.get(), user, request);
        Done.say(next, "outcome.teams.set");
        return "redirect:" + ADDRESS;
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(User user, @ModelAttribute(name = "page", binding = false) Page page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheet.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("outcome.teams.file") + ".xlsx")
                                .build()
                                .toString())
                .body(Sheet.workbook(
                        List.of(view(user, page, TeamGoalForm.EMPTY, List.of()).sheet())));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(User user, @ModelAttribute(name = "page", binding = false) Page page) {
        TeamsView view = view(user, page, TeamGoalForm.EMPTY, List.of());
        return Paper.inline(
                page.t("outcome.teams.file") + ".pdf",
                paper.pdf(
                        "outcome/sheets-paper.jte",
                        Map.of(
                                "page",
                                page,
                                "title",
                                view.finding(),
                                "lead",
                                page.t("outcome.teams.lead"),
                                "sheets",
                                List.of(view.sheet()),
                                "notes",
                                List.of(page.t("outcome.teams.read")))));
    }

    private TeamsView view(User user, Page page, TeamGoalForm form, List<Problem> problems) {
        return new TeamsView(
                page,
                exits.latest(),
                user.role() == Role.LEADER ? user.team() : null,
                form,
                problems,
                LocalDate.now(clock));
    }

    @Bean
    static MenuEntry teamsMenu() {
        return new MenuEntry(
                ORDER,
                ADDRESS,
                "outcome.teams.menu",
                visitor -> visitor instanceof User user && IN_MENU.contains(user.role()));
    }

    @Bean
    static Setting exitWeeks() {
        return TeamExits.WEEKS;
    }
}
