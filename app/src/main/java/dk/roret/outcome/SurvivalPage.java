package dk.roret.outcome;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.benefit.Benefit;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import dk.roret.web.Refused;
import dk.roret.web.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long people are on each benefit. */
@Controller
@Only({Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER})
@RequestMapping(SurvivalPage.ADDRESS)
class SurvivalPage {

    static final String ADDRESS = "/outcome/survival";

    private final Survival survival;
    private final Paper paper;

    SurvivalPage(Survival survival, Paper paper) {
        this.survival = survival;
        this.paper = paper;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String benefit,
            @RequestParam(required = false) @Nullable String started,
            @ModelAttribute("page") Page page,
            Model model) {
        Optional<SurvivalView> view = view(benefit, started, page);
        model.addAttribute("view", view.orElse(null));
        return "outcome/survival";
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(
            @RequestParam(required = false) @Nullable String benefit,
            @RequestParam(required = false) @Nullable String started,
            @ModelAttribute("page") Page page) {
        SurvivalView view = view(benefit, started, page).orElseThrow(Refused::notFound);
        return file(view.name() + ".xlsx", Sheet.EXCEL, Sheet.workbook(view.sheets()));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam(required = false) @Nullable String benefit,
            @RequestParam(required = false) @Nullable String started,
            @ModelAttribute("page") Page page) {
        SurvivalView view = view(benefit, started, page).orElseThrow(Refused::notFound);
        return Paper.inline(
                view.name() + ".pdf",
                paper.pdf(
                        "outcome/sheets-paper.jte",
                        Map.of(
                                "page",
                                page,
                                "title",
                                view.finding(),
                                "lead",
                                view.kicker(),
                                "sheets",
                                view.sheets(),
                                "notes",
                                List.of(view.tooFew(), view.closed()))));
    }

    @GetMapping("/csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String benefit,
            @RequestParam(required = false) @Nullable String started,
            @ModelAttribute("page") Page page) {
        SurvivalView view = view(benefit, started, page).orElseThrow(Refused::notFound);
        return file(
                view.name() + ".csv",
                "text/csv;charset=UTF-8",
                view.sheets().getFirst().csv().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<SurvivalView> view(@Nullable String benefit, @Nullable String started, Page page) {
        Optional<Survival.Published> published = survival.published(started == null ? null : year(started));
        if (started != null && published.isEmpty()) {
            throw Refused.notFound();
        }
        Benefit chosen = benefit == null ? null : benefit(benefit);
        return published.map(
                curves -> SurvivalView.of(curves, chosen == null ? mostSpells(curves) : chosen, page.words()));
    }

    private static Benefit mostSpells(Survival.Published published) {
        return published.curves().entrySet().stream()
                .max(Comparator.comparingLong(curve -> curve.getValue().cases()))
                .map(Map.Entry::getKey)
                .orElse(Benefit.SICKNESS_BENEFIT);
    }

    private static Integer year(String text) {
        if (!text.matches("\\d{4}")) {
            throw Refused.notFound();
        }
        return Integer.valueOf(text);
    }

    private static Benefit benefit(String code) {
        return Arrays.stream(Benefit.values())
                .filter(benefit -> benefit.code().equals(code))
                .findAny()
                .orElseThrow(Refused::notFound);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
