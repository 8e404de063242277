package dk.roret.outcome;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.chart.Medium;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How many support themselves half a year after each effort, beside the country where somebody knows. */
@Controller
@Only({Role.LEADER, Role.ANALYST, Role.COMMITTEE_MEMBER})
@RequestMapping(SelfSupportPage.ADDRESS)
class SelfSupportPage {

    static final String ADDRESS = "/outcome/selfsupport";

    private final Publications publications;
    private final Nationals nationals;
    private final Runs runs;
    private final Paper paper;

    SelfSupportPage(Publications publications, Nationals nationals, Runs runs, Paper paper) {
        this.publications = publications;
        this.nationals = nationals;
        this.runs = runs;
        this.paper = paper;
    }

    @GetMapping
    String show(User user, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        return show(user, page, NationalForm.EMPTY, List.of(), model);
    }

    /** The country's figure, from whoever reckons. */
    @PostMapping
    @Only(Role.ANALYST)
    String enter(
            NationalForm form,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(user, page, form, problems, model);
        }
        nationals.enter(form.national(), user.name());
        Done.say(next, "outcome.self.entered");
        return "redirect:" + ADDRESS;
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(@ModelAttribute("page") Page page) {
        SelfSupportView view = view(page, Medium.SCREEN).orElseThrow(Refused::notFound);
        return Workbook.of(page.t("outcome.self.file"), List.of(view.sheet()));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(@ModelAttribute("page") Page page) {
        SelfSupportView view = view(page, Medium.PDF).orElseThrow(Refused::notFound);
        return Paper.inline(
                page.t("outcome.self.file") + ".pdf",
                paper.pdf("outcome/selfsupport-paper.jte", Map.of("page", page, "view", view)));
    }

    private String show(User user, Page page, NationalForm form, List<Problem> problems, Model model) {
        Optional<SelfSupportView> view = view(page, Medium.SCREEN);
        if (view.isEmpty()) {
            return EffectPage.nothingYet(runs, model);
        }
        model.addAttribute("view", view.get());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("mayEnter", user.role() == Role.ANALYST);
        return "outcome/selfsupport";
    }

    private Optional<SelfSupportView> view(Page page, Medium medium) {
        return publications
                .newest()
                .map(head -> SelfSupportView.of(
                        new Told(head, publications.figures(head.id(), Cut.OFFER, "")),
                        nationals.today(),
                        page.words(),
                        medium));
    }
}
