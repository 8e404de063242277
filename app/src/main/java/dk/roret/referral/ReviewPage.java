package dk.roret.referral;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where each party says how a course went. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER, Role.PROVIDER})
@RequestMapping({"/referral/orders/{order}/review", "/referral/{citizen}/orders/{order}/review"})
class ReviewPage {

    private final Orders orders;
    private final OrderViews views;
    private final Reviewing reviewing;
    private final Clock clock;

    ReviewPage(Orders orders, OrderViews views, Reviewing reviewing, Clock clock) {
        this.orders = orders;
        this.views = views;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    @GetMapping
    String ask(Look look, @PathVariable UUID order, Model model) {
        return form(look, orders.get(look, new OrderId(order)), ReviewForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String review(
            Look look,
            @PathVariable UUID order,
            @RequestParam UUID request,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Order now = orders.get(look, new OrderId(order));
        OrderView view = views.view(look, now, List.of(), Map.of());
        if (now.standing().isEmpty() || view.stage() != Stage.REVIEW && view.stage() != Stage.CLOSED) {
            throw Refused.notFound();
        }
        ReviewForm form = new ReviewForm(fields);
        List<Problem> problems = reviewing.review(Writer.of(look, clock.instant(), request, form), now.id(), form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(look, now, form, problems, model);
        }
        Done.say(next, "referral.review.done");
        return "redirect:" + OrderView.place(look) + "/orders/" + now.id();
    }

    private String form(Look look, Order order, ReviewForm form, List<Problem> problems, Model model) {
        OrderView view = views.view(look, order, problems, form.fields());
        if (view.stage() != Stage.REVIEW && view.stage() != Stage.CLOSED) {
            throw Refused.notFound();
        }
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("latest", reviewing.latest(order));
        return "referral/review";
    }
}
