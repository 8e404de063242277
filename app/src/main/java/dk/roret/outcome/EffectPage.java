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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What works: all offers beside each other. */
@Controller
@Only({Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER})
@RequestMapping(EffectPage.ADDRESS)
class EffectPage {

    static final String ADDRESS = "/outcome/offers";

    private final Publications publications;
    private final Runs runs;
    private final Paper paper;

    EffectPage(Publications publications, Runs runs, Paper paper) {
        this.publications = publications;
        this.runs = runs;
        this.paper = paper;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String type,
            @ModelAttribute("page") Page page,
            Model model) {
        Optional<EffectView> view = view(who, type, page, Medium.SCREEN);
        return view.map(found -> {
                    model.addAttribute("view", found);
                    return "outcome/effect";
                })
                .orElseGet(() -> nothingYet(runs, model));
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String type,
            @ModelAttribute("page") Page page) {
        EffectView view = view(who, type, page, Medium.SCREEN).orElseThrow(Refused::notFound);
        return Workbook.of(
                page.t("outcome.effect.file"),
                List.of(view.sheet(), view.reading().law()));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String type,
            @ModelAttribute("page") Page page) {
        EffectView view = view(who, type, page, Medium.PDF).orElseThrow(Refused::notFound);
        return Paper.inline(
                page.t("outcome.effect.file") + ".pdf",
                paper.pdf("outcome/effect-paper.jte", Map.of("page", page, "view", view)));
    }

    /** Before anything is published: why, and whether it is on its way. */
    static String nothingYet(Runs runs, Model model) {
        model.addAttribute("running", runs.newest(1).stream().anyMatch(run -> run.state() == Runs.State.RUNNING));
        return "outcome/nothing-yet";
    }

    private Optional<EffectView> view(String who, String type, Page page, Medium medium) {
        return publications.newest().map(head -> {
            List<Publications.Group> groups = publications.groups(head.id());
            Choosing choosing = Choosing.of(who, type, groups).orElseThrow(Refused::notFound);
            List<Figure> figures = publications.figures(
                    head.id(), choosing.group().cut(), choosing.group().name());
            Told told = new Told(head, figures);
            boolean known = type.isEmpty()
                    || figures.stream()
                            .anyMatch(
                                    figure -> figure.judgement().effect().type().equals(type));
            if (!known) {
                throw Refused.notFound();
            }
            return EffectView.of(told, choosing, groups, null, page.words(), medium);
        });
    }
}
