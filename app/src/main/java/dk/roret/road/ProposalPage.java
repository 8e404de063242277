package dk.roret.road;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.offer.OfferType;
import dk.roret.offer.Offers;
import dk.roret.offer.Search;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaders and administrators work out a proposal, and write down what the committee decided. */
@Controller
@Only({Role.LEADER, Role.ADMINISTRATOR})
@RequestMapping(ProposalPage.ADDRESS)
class ProposalPage {

    static final String ADDRESS = "/road/proposal";

    private final MainRoad mainRoad;
    private final Roads roads;
    private final TargetGroups groups;
    private final Offers offers;
    private final Clock clock;

    ProposalPage(MainRoad mainRoad, Roads roads, TargetGroups groups, Offers offers, Clock clock) {
        this.mainRoad = mainRoad;
        this.roads = roads;
        this.groups = groups;
        this.offers = offers;
        this.clock = clock;
    }

    /** @param form an empty stretch of the road leads here with its place chosen */
    @GetMapping
    String show(ProposalForm form, User user, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        List<Road> versions = roads.versions();
        Optional<Road> proposal = mainRoad.proposal(versions);
        if (proposal.isEmpty()) {
            return "road/no-proposal";
        }
        model.addAttribute("view", view(proposal.get(), versions, user, page, form, List.of()));
        return "road/proposal";
    }

    @PostMapping
    String begin(User user) {
        mainRoad.begin(user);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/entries")
    String put(
            ProposalForm form,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model) {
        ProposalView view = view(form, user, page);
        Optional<ProposalForm.Put> put = form.put(
                view.road(),
                view.groups().stream().map(TargetGroup::key).collect(Collectors.toSet()),
                codes(view),
                view.problems());
        if (put.isEmpty()) {
            return again(view, response, model);
        }
        mainRoad.put(put.get().place(), put.get().effort(), put.get().inGroups(), user);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/entries/remove")
    String take(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "0") int phase,
            @RequestParam(defaultValue = "") String effort,
            User user) {
        mainRoad.take(new Road.Place(group, phase), Effort.of(effort).orElseThrow(Refused::notFound), user);
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/phases")
    String phases(
            ProposalForm form,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        ProposalView view = view(form, user, page);
        List<Integer> weeks = form.weeks(view.problems());
        if (!view.problems().isEmpty()) {
            return again(view, response, model);
        }
        mainRoad.phases(weeks);
        Done.say(next, "road.phases.done");
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/decision")
    String decide(
            ProposalForm form,
            @RequestParam(defaultValue = "") String revision,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        ProposalView view = view(form, user, page);
        LocalDate last =
                view.inForce().flatMap(Road::decision).map(Road.Decision::on).orElse(null);
        Optional<Road.Decision> decision = form.decision(LocalDate.now(clock), last, user.name(), view.problems());
        if (view.road().entries().isEmpty()) {
            view.problems().add(new Problem("group", "VEJ-09", "road.problem.empty"));
        }
        if (!view.problems().isEmpty() || decision.isEmpty()) {
            return again(view, response, model);
        }
        if (!revision.equals(view.road().revision())) {
            view.problems().add(new Problem("entries", "VEJ-10", "road.problem.revision"));
            return again(view, response, model);
        }
        mainRoad.decide(revision, decision.get(), user);
        Done.say(next, "road.decide.done", page.words().date(decision.get().on()));
        return "redirect:" + RoadPage.ADDRESS;
    }

    @PostMapping("/withdraw")
    String withdraw(User user, RedirectAttributes next) {
        mainRoad.withdraw(user);
        Done.say(next, "road.withdraw.done");
        return "redirect:" + RoadPage.ADDRESS;
    }

    private static String again(ProposalView view, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", view);
        return "road/proposal";
    }

    private static Set<String> codes(ProposalView view) {
        return view.efforts().stream().map(ProposalView.Choice::code).collect(Collectors.toSet());
    }

    private ProposalView view(ProposalForm form, User user, Page page) {
        List<Road> versions = roads.versions();
        Road proposal = mainRoad.proposal(versions)
                .orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "VEJ-01", "road.changed"));
        return view(proposal, versions, user, page, form, new ArrayList<>());
    }

    private ProposalView view(
            Road proposal, List<Road> versions, User user, Page page, ProposalForm form, List<Problem> problems) {
        Stream<ProposalView.Choice> types = Arrays.stream(OfferType.values())
                .map(type -> new ProposalView.Choice(type.code(), page.t("road.any", page.t(type.text()))));
        Stream<ProposalView.Choice> named = offers.find(Search.ANYTHING, user).stream()
                .map(offer -> new ProposalView.Choice(
                        offer.id().toString(),
                        offer.name() + ", " + offer.provider().name()));
        return new ProposalView(
                page,
                proposal,
                mainRoad.inForce(versions),
                groups.standing(),
                Stream.concat(types, named).toList(),
                form,
                problems,
                LocalDate.now(clock));
    }
}
