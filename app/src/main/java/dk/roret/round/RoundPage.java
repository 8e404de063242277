package dk.roret.round;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.offer.Offer;
import dk.roret.offer.Offers;
import dk.roret.offer.Search;
import dk.roret.setting.Setting;
import dk.roret.web.Done;
import dk.roret.web.MenuEntry;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of rounds, what each visit tells of, and what was learnt. */
@Controller
@Only({Role.CASEWORKER, Role.COMPANY_CONSULTANT, Role.LEADER})
@RequestMapping(RoundPage.ADDRESS)
class RoundPage {

    static final String ADDRESS = "/round";

    private static final int ORDER = 48;
    private static final Set<Role> IN_MENU = EnumSet.of(Role.CASEWORKER, Role.COMPANY_CONSULTANT, Role.LEADER);

    private final Rounds rounds;
    private final Offers offers;
    private final Clock clock;

    RoundPage(Rounds rounds, Offers offers, Clock clock) {
        this.rounds = rounds;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping
    String all(User user, Model model) {
        return all(user, RoundForm.EMPTY, List.of(), model);
    }

    @PostMapping
    @Only(Role.LEADER)
    String begin(
            RoundForm form,
            @RequestParam UUID request,
            User leader,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        RoundForm.Begun begun = form.begun(today(), rounds.teams(), problems);
        if (begun == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return all(leader, form, problems, model);
        }
        UUID round = rounds.begin(begun.unit(), begun.contact(), begun.team(), begun.first(), leader, request);
        Done.say(next, "round.begun", begun.unit());
        return "redirect:" + ADDRESS + "/" + round;
    }

    @GetMapping("/{round}")
    String one(@PathVariable UUID round, User user, Model model) {
        return one(round, user, RoundForm.EMPTY, List.of(), model);
    }

    @PostMapping("/{round}/offers")
    String tellOf(
            @PathVariable UUID round,
            @RequestParam UUID visit,
            @RequestParam(required = false) @Nullable List<UUID> offer,
            User user,
            RedirectAttributes next) {
        List<UUID> chosen = offer == null ? List.of() : offer;
        rounds.tellOf(
                visit,
                offers.find(Search.ANYTHING, user).stream()
                        .map(one -> one.id().value())
                        .filter(chosen::contains)
                        .toList());
        Done.say(next, "round.offers.done");
        return "redirect:" + ADDRESS + "/" + round;
    }

    @PostMapping("/{round}/day")
    String planOn(
            @PathVariable UUID round,
            @RequestParam UUID visit,
            RoundForm form,
            User user,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        LocalDate on = form.otherDay(today(), problems);
        if (on == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(round, user, form, problems, model);
        }
        rounds.planOn(visit, on);
        Done.say(next, "round.day.done");
        return "redirect:" + ADDRESS + "/" + round;
    }

    @PostMapping("/{round}/held")
    String held(
            @PathVariable UUID round,
            @RequestParam UUID visit,
            RoundForm form,
            User user,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        LocalDate on = form.heldDay(today(), problems);
        String learnt = form.learntText(problems);
        if (on == null || learnt == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(round, user, form, problems, model);
        }
        rounds.held(visit, on, learnt, user);
        Done.say(next, "round.told");
        return "redirect:" + ADDRESS + "/" + round;
    }

    @PostMapping("/{round}/skipped")
    String skipped(
            @PathVariable UUID round,
            @RequestParam UUID visit,
            RoundForm form,
            User user,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        String reason = form.reasonText(problems);
        if (reason == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(round, user, form, problems, model);
        }
        rounds.skipped(visit, reason, user);
        Done.say(next, "round.told");
        return "redirect:" + ADDRESS + "/" + round;
    }

    @PostMapping("/{round}/end")
    @Only(Role.LEADER)
    String end(
            @PathVariable UUID round,
            RoundForm form,
            User leader,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        String why = form.whyText(problems);
        if (why == null || !problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(round, leader, form, problems, model);
        }
        rounds.end(round, why, leader);
        Done.say(next, "round.ended");
        return "redirect:" + ADDRESS + "/" + round;
    }

    private String all(User user, RoundForm form, List<Problem> problems, Model model) {
        model.addAttribute("rounds", rounds.all());
        model.addAttribute("teams", user.role() == Role.LEADER ? rounds.teams() : List.of());
        model.addAttribute("own", user.team() == null ? "" : user.team().toString());
        model.addAttribute("today", today());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "round/rounds";
    }

    private String one(UUID id, User user, RoundForm form, List<Problem> problems, Model model) {
        Round round = rounds.get(id);
        List<Offer> all = round.next().isPresent() ? offers.find(Search.ANYTHING, user) : List.of();
        model.addAttribute("round", round);
        model.addAttribute("offers", all);
        model.addAttribute("leads", user.role() == Role.LEADER && round.ending().isEmpty());
        model.addAttribute("today", today());
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "round/round";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Bean
    static MenuEntry roundMenu() {
        return new MenuEntry(
                ORDER, ADDRESS, "round.menu", visitor -> visitor instanceof User user && IN_MENU.contains(user.role()));
    }

    @Bean
    static Setting roundWeeks() {
        return Rounds.WEEKS;
    }
}
