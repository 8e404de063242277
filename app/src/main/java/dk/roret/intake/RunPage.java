package dk.roret.intake;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Page;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far one delivery is, and the report of what became of it. */
@Controller
@Only(Role.ADMINISTRATOR)
@RequestMapping("/intake/runs/{run}")
class RunPage {

    private final Runs runs;
    private final RejectedRows rejected;
    private final Resources resources;

    RunPage(Runs runs, RejectedRows rejected, Resources resources) {
        this.runs = runs;
        this.rejected = rejected;
        this.resources = resources;
    }

    @GetMapping
    String show(
            @PathVariable("run") long id,
            @RequestParam(defaultValue = "") String resource,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("page") Page around,
            Model model) {
        Runs.Run run = run(id);
        var choice = new RejectedRows.Choice(id, resource, reason);
        model.addAttribute("run", run);
        model.addAttribute("names", names(around));
        model.addAttribute(
                "aside",
                new Aside(
                        choice,
                        rejected.reasons(id),
                        rejected.page(choice, Math.max(0, page)),
                        Math.max(0, page),
                        rejected.count(choice)));
        return "intake/run";
    }

    /** The part that htmx asks for again; when the run has ended, the whole page is fetched anew. */
    @GetMapping("/progress")
    String progress(
            @PathVariable("run") long id,
            @ModelAttribute("page") Page around,
            Model model,
            HttpServletResponse response) {
        Runs.Run run = run(id);
        if (run.state() != Runs.State.RUNNING) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", run);
        model.addAttribute("names", names(around));
        return "intake/progress";
    }

    @GetMapping("/rejected.csv")
    void list(
            @PathVariable("run") long id,
            @RequestParam(defaultValue = "") String resource,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page around,
            HttpServletResponse response)
            throws IOException {
        run(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"");
        rejected.write(new RejectedRows.Choice(id, resource, reason), around.words(), response.getWriter());
    }

    private Runs.Run run(long id) {
        return runs.find(id).orElseThrow(Refused::notFound);
    }

    private Runs.Names names(Page page) {
        return resource -> resources
                .named(resource)
                .map(known -> page.t(known.resource().owner() + ".resource." + resource))
                .orElse(resource);
    }
}
