package dk.roret.outcome;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.effect.economy.Dimension;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import dk.roret.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Employment, progression and experience weighed together: as the committee decided, and as anybody wants to try. */
@Controller
@Only({Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER})
@RequestMapping(WeightsPage.ADDRESS)
class WeightsPage {

    static final String ADDRESS = "/outcome/weights";

    private final Publications publications;
    private final Weights weights;
    private final Runs runs;
    private final Paper paper;

    WeightsPage(Publications publications, Weights weights, Runs runs, Paper paper) {
        this.publications = publications;
        this.weights = weights;
        this.runs = runs;
        this.paper = paper;
    }

    @GetMapping
    String show(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        Optional<WeightsView> view = view(typed, page);
        if (view.isEmpty()) {
            return EffectPage.nothingYet(runs, model);
        }
        model.addAttribute("view", view.get());
        return "outcome/weights";
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        return Workbook.of(
                page.t("outcome.weights.file"),
                List.of(view(typed, page).orElseThrow(Refused::notFound).sheet()));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page) {
        WeightsView view = view(typed, page).orElseThrow(Refused::notFound);
        return Paper.inline(
                page.t("outcome.weights.file") + ".pdf",
                paper.pdf(
                        "outcome/sheet-paper.jte",
                        Map.of(
                                "page",
                                page,
                                "title",
                                view.finding(),
                                "lead",
                                view.lead() + " " + view.changed() + " " + view.unused(),
                                "sheet",
                                view.sheet(),
                                "reading",
                                view.reading())));
    }

    private Optional<WeightsView> view(Map<String, String> typed, Page page) {
        Map<Dimension, Double> decided = weights.decided();
        Map<Dimension, Double> tried = Weights.tried(decided, name -> typed.getOrDefault(name, ""));
        return publications
                .newest()
                .map(head -> WeightsView.of(
                        new Told(head, publications.figures(head.id(), Cut.OFFER, "")), decided, tried, page.words()));
    }
}
