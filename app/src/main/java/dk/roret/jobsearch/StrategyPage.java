package dk.roret.jobsearch;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.jobsearch.StrategyService.Outcome;
import dk.roret.plan.PlanService;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The search strategy, and the leaflet made from it. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/jobsearch", "/jobsearch/{citizen}"})
class StrategyPage {

    private final StrategyService strategies;
    private final PlanService plans;
    private final Citizens citizens;
    private final Paper paper;

    StrategyPage(StrategyService strategies, PlanService plans, Citizens citizens, Paper paper) {
        this.strategies = strategies;
        this.plans = plans;
        this.citizens = citizens;
        this.paper = paper;
    }

    @GetMapping
    String show(Look look, Model model) {
        return form(look, StrategyForm.of(strategies.get(look)), null, List.of(), model);
    }

    @PostMapping
    String save(
            Look look,
            StrategyForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return switch (strategies.save(look, form, request)) {
            case Outcome.Saved _ -> {
                Done.say(next, "jobsearch.saved");
                yield "redirect:" + address(look);
            }
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(look, form, null, problems, model);
            }
            case Outcome.Both(Strategy theirs) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(look, form.onTopOf(theirs.revision()), theirs, List.of(), model);
            }
        };
    }

    /** Goes back to the strategy, which says why, when there is nothing to print or a word of health in it. */
    @GetMapping("/leaflet.pdf")
    ResponseEntity<byte[]> leaflet(Look look, @ModelAttribute("page") Page page) {
        Strategy strategy = strategies.get(look);
        Citizen citizen = citizens.get(look);
        if (!strategy.hasLeaflet() || strategies.healthWord(strategy) != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, address(look) + "#leaflet")
                    .build();
        }
        return Paper.inline(
                page.t("jobsearch.leaflet.file"),
                paper.pdf(
                        "jobsearch/leaflet.jte",
                        Map.of(
                                "page",
                                page,
                                "strategy",
                                strategy,
                                "name",
                                citizen.name().orElse(""),
                                "print",
                                paper)));
    }

    private String form(Look look, StrategyForm form, @Nullable Strategy theirs, List<Problem> problems, Model model) {
        Strategy now = strategies.get(look);
        model.addAttribute("view", plans.view(look, citizens.get(look)));
        model.addAttribute("address", address(look));
        model.addAttribute("now", now);
        model.addAttribute("healthWord", strategies.healthWord(now));
        model.addAttribute("form", form);
        model.addAttribute("theirs", theirs);
        model.addAttribute("problems", problems);
        return "jobsearch/strategy";
    }

    private static String address(Look look) {
        return look.byCitizen() ? "/jobsearch" : "/jobsearch/" + look.citizen();
    }
}
