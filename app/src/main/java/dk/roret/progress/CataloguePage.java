package dk.roret.progress;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words that progress is measured in. Old measurements keep theirs. */
@Controller
@Only(Role.ADMINISTRATOR)
@RequestMapping(CataloguePage.ADDRESS)
class CataloguePage {

    static final String ADDRESS = "/progress/catalogue";

    private final Catalogues catalogues;
    private final Editions editions;
    private final Clock clock;

    CataloguePage(Catalogues catalogues, Editions editions, Clock clock) {
        this.catalogues = catalogues;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("catalogue", catalogues.today());
        model.addAttribute("newest", editions.all());
        return "progress/catalogue";
    }

    @GetMapping("/themes/{theme}/new")
    String add(@PathVariable String theme, Model model) {
        return form(catalogues.today().theme(theme), null, CatalogueForm.empty(LocalDate.now(clock)), List.of(), model);
    }

    @PostMapping("/themes/{theme}/new")
    String add(
            @PathVariable String theme,
            @RequestParam Map<String, String> fields,
            User administrator,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Theme to = catalogues.today().theme(theme);
        CatalogueForm form = CatalogueForm.read(fields);
        return answer(editions.add(theme, form, administrator), to, null, form, next, response, model);
    }

    @GetMapping("/indicators/{indicator}")
    String edit(@PathVariable String indicator, Model model) {
        Editions.Newest newest = editions.get(indicator);
        CatalogueForm form = CatalogueForm.of(newest.indicator(), newest.closed(), LocalDate.now(clock));
        return form(null, newest.indicator(), form, List.of(), model);
    }

    @PostMapping("/indicators/{indicator}")
    String edit(
            @PathVariable String indicator,
            @RequestParam Map<String, String> fields,
            User administrator,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Indicator before = editions.get(indicator).indicator();
        CatalogueForm form = CatalogueForm.read(fields);
        return answer(editions.change(indicator, form, administrator), null, before, form, next, response, model);
    }

    private static String answer(
            Outcome outcome,
            @Nullable Theme theme,
            @Nullable Indicator indicator,
            CatalogueForm form,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Saved _ -> {
                Done.say(next, "progress.catalogue.done", form.nameDa());
                yield "redirect:" + ADDRESS;
            }
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(theme, indicator, form, problems, model);
            }
        };
    }

    private static String form(
            @Nullable Theme theme,
            @Nullable Indicator indicator,
            CatalogueForm form,
            List<Problem> problems,
            Model model) {
        model.addAttribute("theme", theme);
        model.addAttribute("indicator", indicator);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "progress/indicator";
    }
}
