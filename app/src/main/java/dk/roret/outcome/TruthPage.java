package dk.roret.outcome;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.chart.Medium;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import dk.roret.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** In a municipality that was made up: what Roret says of its offers, beside what they really do. */
@Controller
@Only({Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER})
@RequestMapping("/outcome/truth")
class TruthPage {

    private final Publications publications;
    private final ObjectProvider<KnownTruth> truth;
    private final Runs runs;
    private final Paper paper;

    TruthPage(Publications publications, ObjectProvider<KnownTruth> truth, Runs runs, Paper paper) {
        this.publications = publications;
        this.truth = truth;
        this.runs = runs;
        this.paper = paper;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        Optional<TruthView> view = view(page, Medium.SCREEN);
        if (view.isEmpty()) {
            return EffectPage.nothingYet(runs, model);
        }
        model.addAttribute("view", view.get());
        return "outcome/truth";
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(@ModelAttribute("page") Page page) {
        return Workbook.of(
                page.t("outcome.truth.file"),
                List.of(view(page, Medium.SCREEN).orElseThrow(Refused::notFound).sheet()));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@ModelAttribute("page") Page page) {
        TruthView view = view(page, Medium.PDF).orElseThrow(Refused::notFound);
        return Paper.inline(
                page.t("outcome.truth.file") + ".pdf",
                paper.pdf(
                        "outcome/sheet-paper.jte",
                        Map.of(
                                "page",
                                page,
                                "title",
                                view.finding(),
                                "lead",
                                view.lead(),
                                "sheet",
                                view.sheet(),
                                "reading",
                                view.reading())));
    }

    /** Where nobody made the municipality up, there is no such page. */
    private Optional<TruthView> view(Page page, Medium medium) {
        KnownTruth known = truth.getIfAvailable();
        if (known == null) {
            throw Refused.notFound();
        }
        Map<String, KnownTruth.Effect> byOffer = known.byOffer();
        return byOffer.isEmpty()
                ? Optional.empty()
                : publications
                        .newest()
                        .map(head -> TruthView.of(
                                new Told(head, publications.figures(head.id(), Cut.OFFER, "")),
                                byOffer,
                                page.words(),
                                medium));
    }
}
