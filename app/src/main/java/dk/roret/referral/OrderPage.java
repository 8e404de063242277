package dk.roret.referral;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Paper;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order: what it says, what each party says to it, and other terms. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER, Role.PROVIDER})
@RequestMapping({"/referral/orders/{order}", "/referral/{citizen}/orders/{order}"})
class OrderPage {

    private final OrderViews views;
    private final Orders orders;
    private final Ordering ordering;
    private final Paper paper;
    private final Clock clock;

    OrderPage(OrderViews views, Orders orders, Ordering ordering, Paper paper, Clock clock) {
        this.views = views;
        this.orders = orders;
        this.ordering = ordering;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping
    String show(Look look, @PathVariable UUID order, Model model) {
        return show(look, new OrderId(order), List.of(), Map.of(), model);
    }

    /** The order on paper. */
    @GetMapping("/pdf")
    ResponseEntity<byte[]> paper(
            Look look, @PathVariable UUID order, @ModelAttribute(name = "page", binding = false) Page page) {
        OrderView view = views.view(look, orders.get(look, new OrderId(order)), List.of(), Map.of());
        return Paper.inline(
                page.t("referral.paper.file") + ".pdf",
                paper.pdf("referral/paper.jte", Map.of("page", page, "view", view, "print", paper)));
    }

    /** Says yes or no to the terms that were read. */
    @PostMapping("/reply")
    String reply(
            Look look,
            @PathVariable UUID order,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = Ordering.OFF_ROAD, defaultValue = "") String offRoad,
            @RequestParam UUID request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        OrderId id = orders.get(look, new OrderId(order)).id();
        boolean yes = answer.equals("yes");
        boolean forCitizen = typed.containsKey("for-citizen");
        Outcome outcome = yes || answer.equals("no")
                ? ordering.reply(
                        writer(look, request, answer, words, offRoad, forCitizen, revision),
                        id,
                        revision,
                        yes,
                        words,
                        offRoad,
                        forCitizen)
                : Outcome.Wrong.of("reply", "BEST-17", "referral.problem.answer");
        return switch (outcome) {
            case Outcome.Saved _ -> {
                Done.say(next, yes ? "referral.reply.done.yes" : "referral.reply.done.no");
                yield "redirect:" + OrderView.place(look) + "/orders/" + id;
            }
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(look, id, problems, typed, model);
            }
            case Outcome.Both both -> throw new IllegalStateException("An answer has no other: " + both);
        };
    }

    /** Takes somebody's no off the caseworker's list. */
    @PostMapping("/put-away")
    @Only(Role.CASEWORKER)
    String putAway(Look look, @PathVariable UUID order, RedirectAttributes next) {
        OrderId id = orders.get(look, new OrderId(order)).id();
        ordering.putAway(writer(look, order), id);
        Done.say(next, "referral.put-away.done");
        return "redirect:" + OrderView.list(false, look.citizen());
    }

    @GetMapping("/change")
    String change(Look look, @PathVariable UUID order, Model model) {
        Order now = orders.get(look, new OrderId(order));
        return form(look, now, OrderForm.of(Ordering.base(now)), List.of(), null, model);
    }

    @PostMapping("/change")
    String change(
            Look look,
            @PathVariable UUID order,
            @RequestParam(name = "theme", defaultValue = "") List<String> themes,
            @RequestParam Map<String, String> fields,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Order now = orders.get(look, new OrderId(order));
        OrderForm form = new OrderForm(themes, fields);
        return switch (ordering.change(writer(look, request, form), now.id(), form)) {
            case Outcome.Saved(OrderId id) -> {
                Done.say(next, "referral.change.done");
                yield "redirect:" + OrderView.place(look) + "/orders/" + id;
            }
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(look, now, form, problems, null, model);
            }
            case Outcome.Both(Terms theirs) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(look, orders.get(look, now.id()), form, List.of(), theirs, model);
            }
        };
    }

    private String show(Look look, OrderId id, List<Problem> problems, Map<String, String> typed, Model model) {
        model.addAttribute("view", views.view(look, orders.get(look, id), problems, typed));
        return "referral/order";
    }

    /** @param theirs what somebody else wrote meanwhile */
    private String form(
            Look look, Order order, OrderForm form, List<Problem> problems, @Nullable Terms theirs, Model model) {
        OrderView view = views.view(look, order, problems, Map.of());
        if (!view.mayChange()) {
            throw Refused.notFound();
        }
        model.addAttribute("view", view);
        model.addAttribute("form", views.form(look, order.offer().id(), order, form, problems, theirs));
        return "referral/change";
    }

    private Writer writer(Look look, UUID request, Object... content) {
        return Writer.of(look, clock.instant(), request, content);
    }
}
