package dk.roret.referral;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.offer.Ending;
import dk.roret.offer.OfferId;
import dk.roret.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the orders of made-up people as if they had been made on earlier days, by the same rules as on any day. Only in
 * the demo, where nobody has to be let in.
 */
@Component
@ConditionalOnProperty("roret.demo")
public class OrderStory {

    private final Ordering ordering;
    private final Orders orders;
    private final Following following;
    private final Reviewing reviewing;
    private final Courses courses;
    private final JdbcClient db;

    OrderStory(
            Ordering ordering,
            Orders orders,
            Following following,
            Reviewing reviewing,
            Courses courses,
            JdbcClient db) {
        this.ordering = ordering;
        this.orders = orders;
        this.following = following;
        this.reviewing = reviewing;
        this.courses = courses;
        this.db = db;
    }

    /** The offer of that name, of the provider with that key. */
    public OfferId offer(String name, String provider) {
        return new OfferId(db.sql("select id from offer.published_offer where name = ? and provider_key = ? limit 1")
                .params(name, provider)
                .query(UUID.class)
                .single());
    }

    /**
     * A caseworker orders with the citizen's yes.
     *
     * @param offRoad why, where it leaves the main road
     * @throws IllegalStateException if the rules do not allow it
     */
    public OrderId ordered(
            User caseworker,
            CitizenId citizen,
            Instant when,
            OfferId offer,
            Terms.Content content,
            String offRoad,
            boolean citizenYes) {
        OrderForm form = form(content);
        Map<String, String> fields = new TreeMap<>(form.fields());
        fields.put(Ordering.OFF_ROAD, offRoad);
        if (citizenYes) {
            fields.put("citizen-yes", "yes");
        }
        return saved(ordering.place(writer(caseworker, citizen, when), offer, new OrderForm(form.themes(), fields)));
    }

    /** @throws IllegalStateException if the rules do not allow it */
    public void replied(User who, CitizenId citizen, Instant when, OrderId order, boolean yes, String words) {
        int revision = orders.now(citizen, order).newest().revision();
        saved(ordering.reply(writer(who, citizen, when), order, revision, yes, words, "", false));
    }

    public void attended(User provider, CitizenId citizen, Instant when, OrderId id, Map<LocalDate, Came> days) {
        Order order = orders.now(citizen, id);
        following.attend(writer(provider, citizen, when), order, courses.of(order), days);
    }

    /** @throws IllegalStateException if the rules do not allow it */
    public void deviated(User who, CitizenId citizen, Instant when, OrderId id, String words) {
        hold(following.deviate(writer(who, citizen, when), orders.now(citizen, id), words));
    }

    /** @throws IllegalStateException if the rules do not allow it */
    public void ended(User who, CitizenId citizen, Instant when, OrderId id, LocalDate on, Ending reason) {
        hold(following.end(writer(who, citizen, when), orders.now(citizen, id), on, reason, ""));
    }

    /**
     * @param fields of the form, by their names
     * @throws IllegalStateException if the rules do not allow it
     */
    public void reviewed(User who, CitizenId citizen, Instant when, OrderId id, Map<String, String> fields) {
        hold(reviewing.review(writer(who, citizen, when), id, new ReviewForm(fields)));
    }

    private static OrderForm form(Terms.Content content) {
        return OrderForm.of(
                new Terms(1, 0, content, null, Party.CASEWORKER, "", Instant.EPOCH, List.of(), false, false, false));
    }

    private static OrderId saved(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(OrderId id) -> id;
            case Outcome.Wrong wrong -> throw new IllegalStateException(wrong.toString());
            case Outcome.Both both -> throw new IllegalStateException(both.toString());
        };
    }

    private static void hold(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
    }

    private static Writer writer(User who, CitizenId citizen, Instant when) {
        return new Writer(citizen, who, Party.of(who), when, UUID.randomUUID());
    }
}
