package dk.roret.referral;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.offer.Ending;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is told of a course while it runs. */
@Controller
@Only(Role.CASEWORKER)
@RequestMapping({"/referral/orders/{order}", "/referral/{citizen}/orders/{order}"})
class CoursePage {

    private final Orders orders;
    private final Courses courses;
    private final Following following;
    private final OrderViews views;
    private final Clock clock;

    CoursePage(Orders orders, Courses courses, Following following, OrderViews views, Clock clock) {
        this.orders = orders;
        this.courses = courses;
        this.following = following;
        this.views = views;
        this.clock = clock;
    }

    /** The fields are named {@code day-2026-11-16}; an empty one says nothing. */
    @PostMapping("/attendance")
    @Only(Role.PROVIDER)
    String attend(
            Look look,
            @PathVariable UUID order,
            @RequestParam UUID request,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Order now = running(look, order);
        Map<LocalDate, Came> days = new TreeMap<>();
        for (LocalDate day : Following.weekdays(now, LocalDate.now(clock), Integer.MAX_VALUE)) {
            Came.of(fields.getOrDefault("day-" + day, "")).ifPresent(came -> days.put(day, came));
        }
        following.attend(writer(look, request, days), now, courses.of(now), days);
        return done(look, now, next, "referral.attendance.done");
    }

    @PostMapping("/deviations")
    @Only({Role.CITIZEN, Role.PROVIDER})
    String deviate(
            Look look,
            @PathVariable UUID order,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String deviation,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Order now = running(look, order);
        List<Problem> problems = following.deviate(writer(look, request, deviation), now, deviation);
        return answer(look, now, problems, typed, "referral.deviation.done", next, response, model);
    }

    @PostMapping("/deviations/{deviation}/answer")
    String answerDeviation(
            Look look,
            @PathVariable UUID order,
            @PathVariable UUID deviation,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Order now = orders.get(look, new OrderId(order));
        List<Problem> problems = following.answer(writer(look, request, words), now, courses.of(now), deviation, words);
        return answer(
                look,
                now,
                problems,
                Map.of("answer-" + deviation, words),
                "referral.deviation.answered",
                next,
                response,
                model);
    }

    @PostMapping("/halfway")
    String halfway(
            Look look,
            @PathVariable UUID order,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String halfway,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Order now = running(look, order);
        List<Problem> problems = following.sayHalfway(writer(look, request, halfway), now, halfway);
        return answer(look, now, problems, typed, "referral.halfway.done", next, response, model);
    }

    @PostMapping("/end")
    @Only({Role.CASEWORKER, Role.PROVIDER})
    String end(
            Look look,
            @PathVariable UUID order,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "end-words", defaultValue = "") String words,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Order now = orders.get(look, new OrderId(order));
        if (now.standing().isEmpty() || now.closed()) {
            throw Refused.notFound();
        }
        Ending early = Following.EARLY.stream()
                .filter(one -> one.name().equals(reason))
                .findAny()
                .orElse(null);
        List<Problem> problems =
                following.end(writer(look, request, ended, reason, words), now, day(ended), early, words);
        return answer(look, now, problems, typed, "referral.end.done", next, response, model);
    }

    /** @throws Refused unless the course has begun and is not closed */
    private Order running(Look look, UUID order) {
        Order now = orders.get(look, new OrderId(order));
        Stage stage = now.stage(LocalDate.now(clock));
        if (stage != Stage.RUNNING && stage != Stage.REVIEW) {
            throw Refused.notFound();
        }
        return now;
    }

    private String answer(
            Look look,
            Order order,
            List<Problem> problems,
            Map<String, String> typed,
            String said,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        if (problems.isEmpty()) {
            return done(look, order, next, said);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", views.view(look, order, problems, typed));
        return "referral/order";
    }

    private static String done(Look look, Order order, RedirectAttributes next, String said) {
        Done.say(next, said);
        return "redirect:" + OrderView.place(look) + "/orders/" + order.id();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private Writer writer(Look look, UUID request, Object... content) {
        return Writer.of(look, clock.instant(), request, content);
    }
}
