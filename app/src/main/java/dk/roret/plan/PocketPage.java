package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pocket plan, to read or to print. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
class PocketPage {

    private final PlanService plans;
    private final Citizens citizens;
    private final PocketPlan pocket;

    PocketPage(PlanService plans, Citizens citizens, PocketPlan pocket) {
        this.plans = plans;
        this.citizens = citizens;
        this.pocket = pocket;
    }

    @GetMapping({"/plan/pocket.pdf", "/plan/{citizen}/pocket.pdf"})
    ResponseEntity<byte[]> print(Look look, @ModelAttribute("page") Page page) {
        return Paper.inline(page.t("plan.pocket.file"), booklet(look, page));
    }

    /** The same booklet laid out on A4, to print on both sides, cut and fold. */
    @GetMapping({"/plan/fold.pdf", "/plan/{citizen}/fold.pdf"})
    ResponseEntity<byte[]> fold(Look look, @ModelAttribute("page") Page page) {
        return Paper.inline(page.t("plan.fold.file"), FoldingSheet.of(booklet(look, page)));
    }

    private byte[] booklet(Look look, Page page) {
        Citizen citizen = citizens.get(look);
        return pocket.pdf(page, plans.view(look, citizen), citizen);
    }
}
