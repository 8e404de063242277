package dk.roret.desk;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.benefit.BenefitCourse;
import dk.roret.benefit.BenefitCourses;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.plan.Owner;
import dk.roret.plan.PlanService;
import dk.roret.plan.PlanView;
import dk.roret.plan.Step;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One citizen's course on one page: where it is, who pays, what runs in parallel, what is promised. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER})
@RequestMapping(ListState.PLACE + "/{citizen}")
class CitizenPage {

    private final Citizens citizens;
    private final BenefitCourses courses;
    private final PlanService plans;
    private final CitizenOverviews overviews;
    private final Clock clock;

    CitizenPage(Citizens citizens, BenefitCourses courses, PlanService plans, CitizenOverviews overviews, Clock clock) {
        this.citizens = citizens;
        this.courses = courses;
        this.plans = plans;
        this.overviews = overviews;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, Model model) {
        model.addAttribute("view", view(look, false));
        return "desk/citizen";
    }

    /** Shows the whole CPR number once. The look is written down as a look at the number. */
    @PostMapping("/cpr")
    String showCpr(Look look, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("view", view(look, true));
        return "desk/citizen";
    }

    /** Whoever reloads, or changes language, is back at the page with the number hidden. */
    @GetMapping("/cpr")
    String hideCpr(@PathVariable String citizen) {
        return "redirect:" + ListState.PLACE + "/"
                + java.net.URLEncoder.encode(citizen, java.nio.charset.StandardCharsets.UTF_8);
    }

    private CitizenView view(Look look, boolean cprShown) {
        LocalDate today = LocalDate.now(clock);
        Citizen citizen = citizens.get(look);
        BenefitCourse course = courses.get(look);
        PlanView plan = plans.view(look, citizen);
        CitizenOverview overview = overviews.of(look);
        return new CitizenView(
                citizen,
                look.ground(),
                clock.instant(),
                today,
                cprShown,
                look.user().role() == Role.CASEWORKER,
                new CourseView(course, overview.parallel(), overview.contacts(), overview.department(), today),
                plan,
                overview.questions(),
                due(look, course, plan, overview, today));
    }

    private static List<Need> due(
            Look look, BenefitCourse course, PlanView plan, CitizenOverview overview, LocalDate today) {
        List<Need> due = new ArrayList<>(overview.due());
        plan.plan()
                .in(Step.State.OPEN)
                .forEach(step -> promise(step, look, today).ifPresent(due::add));
        CitizenList.refund(course.current().orElse(null), today).ifPresent(due::add);
        if (course.current().isPresent() && overview.contacts().next() == null) {
            due.add(new Need.NoContact());
        }
        due.sort(CitizenRow.MOST_URGENT_FIRST);
        return List.copyOf(due);
    }

    private static Optional<Need> promise(Step step, Look look, LocalDate today) {
        LocalDate day = step.content().due();
        if (day == null
                || Urgency.of(day, today) == Urgency.LATER
                || !(step.content().owner() instanceof Owner.Staff staff)) {
            return Optional.empty();
        }
        return Optional.of(new Need.Promise(
                step.content().words(),
                staff.name(),
                staff.id().equals(look.user().id()),
                day));
    }
}
