package dk.roret.conversation;

import dk.roret.access.CitizenLooks;
import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.plan.Change;
import dk.roret.plan.PlanService;
import dk.roret.progress.Catalogues;
import dk.roret.progress.Measurements;
import dk.roret.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The citizen reads everything that is held about them, and takes it along as a file. */
@Controller
@Only(Role.CITIZEN)
class EverythingPage {

    private static final int ALL = 100_000;

    private final Citizens citizens;
    private final PlanService plans;
    private final Conversations conversations;
    private final MinutesBook book;
    private final Writings writings;
    private final MissedAgreements missed;
    private final Notes notes;
    private final Catalogues catalogues;
    private final Measurements measurements;
    private final CitizenLooks looks;
    private final List<HeldAboutCitizen> others;
    private final Clock clock;

    EverythingPage(
            Citizens citizens,
            PlanService plans,
            Conversations conversations,
            MinutesBook book,
            Writings writings,
            MissedAgreements missed,
            Notes notes,
            Catalogues catalogues,
            Measurements measurements,
            CitizenLooks looks,
            List<HeldAboutCitizen> others,
            Clock clock) {
        this.citizens = citizens;
        this.plans = plans;
        this.conversations = conversations;
        this.book = book;
        this.writings = writings;
        this.missed = missed;
        this.notes = notes;
        this.catalogues = catalogues;
        this.measurements = measurements;
        this.looks = looks;
        this.others = others.stream()
                .sorted(Comparator.comparing(HeldAboutCitizen::title))
                .toList();
        this.clock = clock;
    }

    @GetMapping("/conversation/everything")
    String show(Look look, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        model.addAttribute("view", view(look, page));
        return "conversation/everything";
    }

    /** A page that needs nothing else to be read. */
    @GetMapping("/conversation/everything/file")
    String file(
            Look look,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model) {
        String name =
                page.t("conversation.everything.file", LocalDate.now(clock).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        model.addAttribute("view", view(look, page));
        return "conversation/everything-file";
    }

    private EverythingView view(Look look, Page page) {
        Citizen citizen = citizens.get(look);
        return new EverythingView(
                Reader.of(look, citizen, LocalDate.now(clock)),
                citizen,
                plans.view(look, citizen),
                changes(look),
                conversations.open(look),
                book.held(look, 0, ALL),
                writings.byCitizen(look),
                writings.guide(look),
                missed.decided(look, ALL),
                notes.list(look, 0, ALL),
                measurements.history(look, catalogues.today()).all(),
                others.stream()
                        .map(other -> new EverythingView.Part(other.title(), other.rows(look, page)))
                        .toList(),
                looks.all(look));
    }

    private List<Change> changes(Look look) {
        List<Change> all = new ArrayList<>();
        List<Change> some = plans.changes(look, null);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = plans.changes(look, some.getLast().id());
        }
        return all;
    }
}
