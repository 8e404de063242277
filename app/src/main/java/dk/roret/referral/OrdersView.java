package dk.roret.referral;

import dk.roret.access.CitizenId;
import dk.roret.progress.Catalogue;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Many orders, as one of their parties sees them.
 *
 * @param names of the citizens whom the reader may name
 * @param daysAfter so long what is over stays in a list of everybody's
 */
public record OrdersView(
        Party reader,
        List<Order> orders,
        Map<CitizenId, String> names,
        Catalogue catalogue,
        int daysAfter,
        LocalDate today) {

    /** What an order is to the reader, the most urgent first. */
    public enum Group {
        ASKED,
        REVIEW,
        RUNNING,
        COMING,
        WAITING,
        OVER;

        /** Key of the heading. */
        public String text() {
            return "referral.group." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** By group, in the order of the groups; those without orders are left out. */
    public Map<Group, List<Order>> groups() {
        Map<Group, List<Order>> groups = new EnumMap<>(Group.class);
        for (Order order : orders) {
            groups.computeIfAbsent(group(order), first -> new java.util.ArrayList<>())
                    .add(order);
        }
        return groups;
    }

    private Group group(Order order) {
        if (order.newest().waitsFor().contains(reader)) {
            return Group.ASKED;
        }
        return switch (order.stage(today)) {
            case REVIEW -> Group.REVIEW;
            case RUNNING -> Group.RUNNING;
            case COMING -> Group.COMING;
            case PROPOSED, SENT -> Group.WAITING;
            case REFUSED, CLOSED -> Group.OVER;
        };
    }

    public int asked() {
        return groups().getOrDefault(Group.ASKED, List.of()).size();
    }

    /** The whole name where the reader may know it. */
    public String name(Page page, Order order) {
        return names.getOrDefault(order.citizen(), page.t("referral.a-citizen"));
    }

    public OrderWords words(Page page, Order order) {
        return new OrderWords(page, order, reader, name(page, order), today);
    }

    /** Where the order lies for this reader. */
    public String address(Order order) {
        return reader == Party.CITIZEN
                ? "/referral/orders/" + order.id()
                : "/referral/" + order.citizen() + "/orders/" + order.id();
    }
}
