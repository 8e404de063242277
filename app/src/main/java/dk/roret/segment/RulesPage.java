package dk.roret.segment;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules behind the proposals, as sentences for everybody who works by them. An administrator makes new ones. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER, Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping(RulesPage.ADDRESS)
class RulesPage {

    static final String ADDRESS = "/segment/rules";

    private final RuleTables tables;
    private final Clock clock;

    RulesPage(RuleTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping
    String show(User reader, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("tables", tables.all());
        model.addAttribute("now", tables.on(today));
        model.addAttribute("today", today);
        model.addAttribute("edits", reader.role() == Role.ADMINISTRATOR);
        return "segment/rules";
    }

    @GetMapping("/new")
    @Only(Role.ADMINISTRATOR)
    String edit(Model model) {
        return form(RulesForm.of(tables.all().getFirst(), LocalDate.now(clock)), List.of(), model);
    }

    @PostMapping("/new")
    @Only(Role.ADMINISTRATOR)
    String save(
            @RequestParam Map<String, String> fields,
            User administrator,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        RulesForm form = new RulesForm(fields);
        List<Problem> problems = new ArrayList<>();
        SegmentRules table = form.read(LocalDate.now(clock), problems);
        if (table != null && !tables.add(table, administrator)) {
            problems.add(new Problem("from-" + RulesForm.KEY, "SEG-05", "segment.problem.rules-meanwhile"));
        }
        if (table == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, problems, model);
        }
        Done.say(next, "segment.rules.done");
        return "redirect:" + ADDRESS;
    }

    private static String form(RulesForm form, List<Problem> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "segment/rules-form";
    }
}
