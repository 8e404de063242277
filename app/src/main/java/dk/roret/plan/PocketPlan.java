package dk.roret.plan;

import dk.roret.citizen.Citizen;
import dk.roret.web.Municipality;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The plan as a small booklet to carry: A6, PDF/UA-1, the same version as on the screen. */
@Service
class PocketPlan {

    private static final String TEMPLATE = "plan/pocket.jte";

    private final Paper paper;
    private final Municipality municipality;
    private final QrCode code;

    PocketPlan(
            Paper paper,
            Municipality municipality,
            @Value("${roret.public-address:http://localhost:8080}") String address) {
        this.paper = paper;
        this.municipality = municipality;
        this.code = QrCode.of(address.replaceFirst("/$", "") + "/plan");
    }

    byte[] pdf(Page page, PlanView view, Citizen citizen) {
        return paper.pdf(TEMPLATE, values(page, view, citizen));
    }

    /** The booklet's pages before they are laid out. */
    String html(Page page, PlanView view, Citizen citizen) {
        return paper.html(TEMPLATE, values(page, view, citizen));
    }

    private Map<String, Object> values(Page page, PlanView view, Citizen citizen) {
        return Map.of(
                "page",
                page,
                "view",
                view.asCitizen(),
                "citizen",
                citizen,
                "phone",
                municipality.phone(),
                "code",
                code,
                "print",
                paper,
                "printable",
                printable(view.plan()));
    }

    private boolean printable(Plan plan) {
        return Stream.concat(
                        plan.steps().stream().map(step -> step.content().words()),
                        plan.goals().stream().map(goal -> goal.content().words()))
                .allMatch(words -> paper.printable(words).equals(words));
    }
}
