package dk.roret.referral;

import dk.roret.access.Look;
import dk.roret.plan.Ahead;
import dk.roret.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the plan's page, and those who prepare a conversation, of the orders that are not closed. */
@Component
class OrdersAhead implements Ahead {

    private final Orders orders;
    private final Clock clock;

    OrdersAhead(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public List<Notice> notices(Look look, Page page) {
        LocalDate today = LocalDate.now(clock);
        Party reader = Party.of(look.user());
        List<Order> all = orders.of(look);
        return all.stream()
                .filter(order -> order.open().isPresent() || !over(order.stage(today)))
                .map(order -> notice(
                        order,
                        order.stage(today) == Stage.REVIEW
                                && reader != Party.LEADER
                                && !order.reviewed().contains(reader),
                        new OrderWords(page, order, reader, page.t("referral.the-citizen"), today),
                        OrderView.place(look) + "/orders/" + order.id()))
                .sorted(Comparator.comparing(Notice::asks)
                        .reversed()
                        .thenComparing(Notice::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    /** @param review the reader is to say how it went */
    private static Notice notice(Order order, boolean review, OrderWords words, String address) {
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
                        + (order.matters().contains(Course.Matter.DEVIATION)
                                ? " " + page.t("referral.ahead.deviation")
                                : "")
                        + (order.matters().contains(Course.Matter.NO_PROGRESS)
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
