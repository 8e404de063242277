package dk.roret.referral;

import dk.roret.access.Look;
import dk.roret.plan.Ahead;
import dk.roret.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the plan's page, and those who prepare a conversation, of the orders that are not closed. */
@Component
class OrdersAhead implements Ahead {

    private final Orders orders;
    private final Courses courses;
    private final Clock clock;

    OrdersAhead(Orders orders, Courses courses, Clock clock) {
        this.orders = orders;
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public List<Notice> notices(Look look, Page page) {
        LocalDate today = LocalDate.now(clock);
        Party reader = Party.of(look.user());
        List<Order> all = orders.of(look);
        Map<OrderId, Set<Course.Matter>> matters = all.isEmpty() ? Map.of() : courses.matters(look.citizen());
        Set<OrderId> said = all.isEmpty() ? Set.of() : courses.reviewed(look.citizen(), reader);
        return all.stream()
                .filter(order -> order.open().isPresent() || !over(order.stage(today)))
                .map(order -> notice(
                        order,
                        matters.getOrDefault(order.id(), Set.of()),
                        order.stage(today) == Stage.REVIEW && reader != Party.LEADER && !said.contains(order.id()),
                        new OrderWords(page, order, reader, page.t("referral.the-citizen"), today),
                        OrderView.place(look) + "/orders/" + order.id()))
                .sorted(Comparator.comparing(Notice::asks)
                        .reversed()
                        .thenComparing(Notice::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    /** @param review the reader is to say how it went */
    private static Notice notice(
            Order order, Set<Course.Matter> matters, boolean review, OrderWords words, String address) {
        Page page = words.page();
        return new Notice(
                order.offer().name(),
                words.status()
                        + (order.standing().isPresent()
                                ? ""
                                : " "
                                        + page.t(
                                                "referral.ahead.starts",
                                                page.words()
                                                        .day(words.shown()
                                                                .content()
                                                                .start())))
                        + (matters.contains(Course.Matter.DEVIATION) ? " " + page.t("referral.ahead.deviation") : "")
                        + (matters.contains(Course.Matter.NO_PROGRESS)
                                ? " " + page.t("referral.ahead.no-progress")
                                : ""),
                day(order, words.today()),
                review ? address + "/review" : address,
                review || order.newest().waitsFor().contains(words.reader()));
    }

    private static @Nullable LocalDate day(Order order, LocalDate today) {
        return switch (order.stage(today)) {
            case COMING, PROPOSED, SENT -> Ordering.base(order).content().start();
            case RUNNING, REVIEW -> order.lastDay().orElse(null);
            case REFUSED, CLOSED -> null;
        };
    }

    private static boolean over(Stage stage) {
        return stage == Stage.REFUSED || stage == Stage.CLOSED;
    }
}
