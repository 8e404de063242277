package dk.roret.conversation;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** Leaders set what contact shall achieve, and see how far it does. */
@Controller
@Only({Role.LEADER, Role.ANALYST})
@RequestMapping("/conversation/goals")
class GoalsPage {

    private final ContactGoals goals;
    private final Clock clock;

    GoalsPage(ContactGoals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    @GetMapping
    String show(User user, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        return show(user, page, goals.figures(), GoalForm.EMPTY, List.of(), model);
    }

    @PostMapping
    @Only(Role.LEADER)
    String set(
            User user,
            GoalForm form,
            @RequestParam UUID request,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        ContactGoals.Figures figures = goals.figures();
        List<Problem> problems = new ArrayList<>();
        GoalForm.Goal goal = form.read(LocalDate.now(clock), figures.groups(), problems);
        if (goal == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(user, page, figures, form, problems, model);
        }
        goals.add(goal, figures.byTeam(), user.name(), request);
        Done.say(next, goal.share() == null ? "conversation.goals.ended" : "conversation.goals.set");
        return "redirect:/conversation/goals";
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(@ModelAttribute(name = "page", binding = false) Page page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheet.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("conversation.goals.file") + ".xlsx")
                                .build()
                                .toString())
                .body(Sheet.workbook(
                        new GoalsView(page, goals.figures(), false, GoalForm.EMPTY, List.of(), LocalDate.now(clock))
                                .sheets()));
    }

    private String show(
            User user, Page page, ContactGoals.Figures figures, GoalForm form, List<Problem> problems, Model model) {
        model.addAttribute(
                "view", new GoalsView(page, figures, user.role() == Role.LEADER, form, problems, LocalDate.now(clock)));
        return "conversation/goals";
    }
}
