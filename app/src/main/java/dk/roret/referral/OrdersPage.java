package dk.roret.referral;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.progress.Catalogues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Orders in a list: all that somebody has to do with, or those of one citizen. */
@Controller
class OrdersPage {

    private final Orders orders;
    private final OrderNames names;
    private final OrderViews views;
    private final Catalogues catalogues;
    private final Limits limits;
    private final Clock clock;

    OrdersPage(Orders orders, OrderNames names, OrderViews views, Catalogues catalogues, Limits limits, Clock clock) {
        this.orders = orders;
        this.names = names;
        this.views = views;
        this.catalogues = catalogues;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/referral")
    @Only({Role.CASEWORKER, Role.LEADER, Role.PROVIDER})
    String all(User user, Model model) {
        List<Order> all = orders.mine(user);
        List<CitizenId> named = all.stream()
                .filter(order ->
                        user.role() != Role.PROVIDER || order.standing().isPresent())
                .map(Order::citizen)
                .toList();
        model.addAttribute("view", view(Party.of(user), all, names.listed(user, named, "GET /referral")));
        return "referral/orders";
    }

    @GetMapping({"/referral/mine", "/referral/{citizen}"})
    @Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
    String ofOne(Look look, Model model) {
        Map<CitizenId, String> name = views.firstName(look)
                .map(known -> Map.of(look.citizen(), known))
                .orElse(Map.of());
        model.addAttribute("view", view(Party.of(look.user()), orders.of(look), name));
        model.addAttribute("citizen", look.citizen());
        model.addAttribute("place", OrderView.place(look));
        return "referral/citizen";
    }

    private OrdersView view(Party reader, List<Order> all, Map<CitizenId, String> known) {
        return new OrdersView(reader, all, known, catalogues.today(), limits.daysAfter(), LocalDate.now(clock));
    }
}
