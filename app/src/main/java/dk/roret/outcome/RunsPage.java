package dk.roret.outcome;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.chart.Medium;
import dk.roret.effect.register.Breakdown;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The snapshots, what was worked out from them, and a way to work out more. */
@Controller
@Only({Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping(RunsPage.ADDRESS)
class RunsPage {

    static final String ADDRESS = "/outcome/runs";

    private static final int HISTORY = 30;

    private final Evaluations evaluations;
    private final Runs runs;
    private final Snapshots snapshots;
    private final Publications publications;
    private final SnapshotFolder folder;

    RunsPage(
            Evaluations evaluations, Runs runs, Snapshots snapshots, Publications publications, SnapshotFolder folder) {
        this.evaluations = evaluations;
        this.runs = runs;
        this.snapshots = snapshots;
        this.publications = publications;
        this.folder = folder;
    }

    @GetMapping
    String show(User user, @ModelAttribute(name = "page", binding = false) Page around, Model model) {
        return page(around, user, LookForm.EMPTY, List.of(), model);
    }

    /** Takes a snapshot now, and publishes where another period has been closed. */
    @PostMapping
    String take(
            User user,
            @ModelAttribute(name = "page", binding = false) Page around,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:" + ADDRESS + "/" + evaluations.start(user.name(), new Wish.Take());
        } catch (Stopped why) {
            return refused(around, user, LookForm.EMPTY, "take", why, model, response);
        }
    }

    /** Free filtering, for the analyst alone. */
    @PostMapping("/look")
    @Only(Role.ANALYST)
    String look(
            LookForm form,
            User user,
            @ModelAttribute(name = "page", binding = false) Page around,
            Model model,
            HttpServletResponse response) {
        List<Problem> problems = new ArrayList<>();
        LocalDate from = day(form.from(), "from", problems);
        LocalDate until = day(form.until(), "until", problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(around, user, form, problems, model);
        }
        String age = List.of(Breakdown.UNDER_30, Breakdown.FROM_30).contains(form.age()) ? form.age() : null;
        var chosen = new Breakdown.Only(form.group().isEmpty() ? null : form.group(), age, from, until);
        try {
            return "redirect:" + ADDRESS + "/" + evaluations.start(user.name(), new Wish.Look(form.snapshot(), chosen));
        } catch (Stopped why) {
            return refused(around, user, form, "snapshot", why, model, response);
        }
    }

    @GetMapping("/{run}")
    String run(User user, @PathVariable("run") String number, @ModelAttribute("page") Page page, Model model) {
        Runs.Run run = find(number);
        model.addAttribute("run", run);
        model.addAttribute("reads", user.role() == Role.ANALYST);
        model.addAttribute("what", RunRows.what(run, page.words()));
        return "outcome/run";
    }

    /** The part that htmx asks for again; when the run has ended, the whole page is fetched anew. */
    @GetMapping("/{run}/progress")
    String progress(@PathVariable("run") String number, Model model, HttpServletResponse response) {
        Runs.Run run = find(number);
        if (run.state() != Runs.State.RUNNING) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        return "outcome/progress";
    }

    /** What an analyst chose to see; an administrator keeps the machine, and does not read. */
    @GetMapping("/{run}/figures")
    @Only(Role.ANALYST)
    String figures(@PathVariable("run") String number, @ModelAttribute("page") Page page, Model model) {
        Publications.Head head = Optional.ofNullable(find(number).publication())
                .flatMap(publications::find)
                .filter(found -> found.chosen() != null)
                .orElseThrow(Refused::notFound);
        Told told = new Told(head, publications.figures(head.id(), Cut.OFFER, ""));
        Choosing all = Choosing.of("", "", List.of()).orElseThrow();
        Breakdown.Only chosen = head.chosen();
        model.addAttribute(
                "view",
                EffectView.of(
                        told,
                        all,
                        List.of(),
                        chosen == null ? "" : words(chosen, told, page),
                        page.words(),
                        Medium.SCREEN));
        return "outcome/effect";
    }

    private static String words(Breakdown.Only chosen, Told told, Page page) {
        var pages = told.pages(page.words(), Medium.SCREEN);
        List<String> said = new ArrayList<>();
        said.add(chosen.targetGroup() == null ? page.t("outcome.group.all") : pages.group(chosen.targetGroup()));
        if (chosen.age() != null) {
            said.add(pages.group(chosen.age()));
        }
        if (chosen.from() != null) {
            said.add(page.t("outcome.own.from", page.words().date(chosen.from())));
        }
        if (chosen.until() != null) {
            said.add(page.t("outcome.own.until", page.words().date(chosen.until())));
        }
        return String.join(", ", said);
    }

    private Runs.Run find(String number) {
        if (!number.matches("\\d{1,18}")) {
            throw Refused.notFound();
        }
        return runs.find(Long.parseLong(number)).orElseThrow(Refused::notFound);
    }

    private static @Nullable LocalDate day(String text, String field, List<Problem> problems) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            problems.add(new Problem(field, "EFF-06", "outcome.look.wrong-day"));
            return null;
        }
    }

    private String refused(
            Page around,
            User user,
            LookForm form,
            String field,
            Stopped why,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(
                around,
                user,
                form,
                List.of(new Problem(field, why.obstacle().code(), why.obstacle().text())),
                model);
    }

    private String page(Page around, User user, LookForm form, List<Problem> problems, Model model) {
        List<Snapshots.Taken> taken = snapshots.newest(HISTORY);
        model.addAttribute("problems", problems);
        model.addAttribute("form", form);
        model.addAttribute("rows", RunRows.of(runs.newest(HISTORY), taken, around.words()));
        model.addAttribute("chosen", folder.chosen());
        model.addAttribute(
                "mayLook", user.role() == Role.ANALYST && taken.stream().anyMatch(each -> each.removed() == null));
        return "outcome/runs";
    }
}
