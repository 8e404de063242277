package dk.roret.outcome;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.chart.Medium;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import dk.roret.web.Refused;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What one offer changes, for whom, and what that is worth. */
@Controller
@Only({Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER})
@RequestMapping(EffectPage.ADDRESS + "/{offer}")
class OfferPage {

    private final Publications publications;
    private final Paper paper;

    OfferPage(Publications publications, Paper paper) {
        this.publications = publications;
        this.paper = paper;
    }

    static String address(String offer) {
        return EffectPage.ADDRESS + "/" + offer;
    }

    @GetMapping
    String show(@PathVariable String offer, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("view", view(offer, page, Medium.SCREEN));
        return "outcome/offer";
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(@PathVariable String offer, @ModelAttribute("page") Page page) {
        return Workbook.of(
                page.t("outcome.offer.file"), view(offer, page, Medium.SCREEN).sheets());
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String offer, @ModelAttribute("page") Page page) {
        return Paper.inline(
                page.t("outcome.offer.file") + ".pdf",
                paper.pdf("outcome/offer-paper.jte", Map.of("page", page, "view", view(offer, page, Medium.PDF))));
    }

    /** What may not be told of, and what does not exist, are answered alike. */
    private OfferFigures view(String offer, Page page, Medium medium) {
        return publications
                .newest()
                .map(head -> OfferFigures.of(
                        new Told(head, publications.figures(head.id(), offer)), offer, page.words(), medium))
                .orElseThrow(Refused::notFound);
    }
}
