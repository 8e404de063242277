package dk.roret.desk;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.benefit.BenefitCourse;
import dk.roret.benefit.BenefitCourses;
import dk.roret.citizen.Citizens;
import dk.roret.stage.QuestionForm;
import dk.roret.stage.Questions;
import dk.roret.stage.Standings;
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

/** Where the citizen stands, what comes next, who decides; and what the citizen wants to know. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
@RequestMapping({"/desk/where", ListState.PLACE + "/{citizen}/where"})
class WherePage {

    private final Citizens citizens;
    private final BenefitCourses courses;
    private final CitizenOverviews overviews;
    private final Standings standings;
    private final Questions questions;
    private final Clock clock;

    WherePage(
            Citizens citizens,
            BenefitCourses courses,
            CitizenOverviews overviews,
            Standings standings,
            Questions questions,
            Clock clock) {
        this.citizens = citizens;
        this.courses = courses;
        this.overviews = overviews;
        this.standings = standings;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, Model model) {
        return show(look, QuestionForm.EMPTY, List.of(), model);
    }

    @PostMapping("/questions")
    @Only(Role.CITIZEN)
    String ask(
            Look look,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        QuestionForm form = new QuestionForm(null, words);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return wrong(look, form, problems, response, model);
        }
        questions.ask(look, form.text(), request);
        Done.say(next, "stage.questions.sent");
        return "redirect:/desk/where";
    }

    @PostMapping("/questions/{question}")
    @Only(Role.CASEWORKER)
    String answer(
            Look look,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String words,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        QuestionForm form = new QuestionForm(question, words);
        List<Problem> problems = form.problems();
        if (problems.isEmpty()) {
            problems = questions
                    .answer(look, question, form.text(), request)
                    .map(theirs -> List.of(new Problem(form.field(), "STA-03", "stage.problem.answered", theirs.by())))
                    .orElse(List.of());
        }
        if (!problems.isEmpty()) {
            return wrong(look, form, problems, response, model);
        }
        Done.say(next, "stage.questions.answer.sent");
        return "redirect:" + ListState.PLACE + "/" + look.citizen() + "/where";
    }

    private String wrong(
            Look look, QuestionForm form, List<Problem> problems, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(look, form, problems, model);
    }

    private String show(Look look, QuestionForm form, List<Problem> problems, Model model) {
        BenefitCourse course = courses.get(look);
        model.addAttribute(
                "view",
                new WhereView(
                        citizens.get(look),
                        look.byCitizen(),
                        look.user().role() == Role.CASEWORKER,
                        new CourseView(
                                course, overviews.parallel(look), Contacts.NOT_SHOWN, null, LocalDate.now(clock)),
                        standings.get(look, course),
                        questions.list(look),
                        form,
                        problems));
        return "desk/where";
    }
}
