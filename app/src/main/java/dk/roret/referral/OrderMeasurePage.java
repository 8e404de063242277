package dk.roret.referral;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.progress.Answer;
import dk.roret.progress.Catalogues;
import dk.roret.progress.History;
import dk.roret.progress.Indicator;
import dk.roret.progress.Measurement;
import dk.roret.progress.Measurements;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a provider measures exactly the themes that were ordered, as one more professional beside the others. */
@Controller
@Only(Role.PROVIDER)
@RequestMapping("/referral/{citizen}/orders/{order}/measure")
class OrderMeasurePage {

    private final Orders orders;
    private final OrderViews views;
    private final Catalogues catalogues;
    private final Measurements measurements;
    private final Clock clock;

    OrderMeasurePage(Orders orders, OrderViews views, Catalogues catalogues, Measurements measurements, Clock clock) {
        this.orders = orders;
        this.views = views;
        this.catalogues = catalogues;
        this.measurements = measurements;
        this.clock = clock;
    }

    @GetMapping
    String ask(Look look, @PathVariable UUID order, Model model) {
        return form(look, begun(look, order), Map.of(), List.of(), model);
    }

    @PostMapping
    String measure(
            Look look,
            @PathVariable UUID order,
            @RequestParam UUID request,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Order now = begun(look, order);
        Set<String> asked = themes(now).stream()
                .flatMap(theme -> theme.indicators().stream())
                .map(Indicator::key)
                .collect(Collectors.toSet());
        List<Answer> answers = Answer.read(MeasureOrderView.WHO, fields).stream()
                .filter(answer -> asked.contains(answer.indicator()))
                .toList();
        var draft = new Measurement.Draft(
                rater(look, now),
                LocalDate.now(clock),
                null,
                answers,
                fields.getOrDefault("words", ""),
                dk.roret.plan.Writer.request(request, fields.getOrDefault("words", ""), answers));
        return switch (measurements.record(look, draft)) {
            case dk.roret.progress.Outcome.Saved _ -> {
                Done.say(next, "referral.measure.done");
                yield "redirect:" + OrderView.place(look) + "/orders/" + now.id();
            }
            case dk.roret.progress.Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(look, now, fields, problems, model);
            }
        };
    }

    private String form(Look look, Order order, Map<String, String> typed, List<Problem> problems, Model model) {
        History history = measurements.history(look, catalogues.today());
        model.addAttribute(
                "view",
                new MeasureOrderView(
                        views.view(look, order, problems, typed), themes(order), history, rater(look, order)));
        return "referral/measure";
    }

    private List<Theme> themes(Order order) {
        List<String> keys = order.standing().orElseThrow().content().themes().stream()
                .map(ThemeAim::theme)
                .toList();
        return catalogues.today().themes(keys);
    }

    /** @throws Refused unless it runs, or has just ended */
    private Order begun(Look look, UUID order) {
        Order now = orders.get(look, new OrderId(order));
        Stage stage = now.stage(LocalDate.now(clock));
        if (stage != Stage.RUNNING && stage != Stage.REVIEW) {
            throw Refused.notFound();
        }
        return now;
    }

    /** Whoever works for the provider measures for it. */
    private static Rater.Professional rater(Look look, Order order) {
        return new Rater.Professional(look.user().name(), order.offer().provider());
    }
}
