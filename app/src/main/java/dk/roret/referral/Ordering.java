package dk.roret.referral;

import dk.roret.offer.OfferId;
import dk.roret.progress.Catalogues;
import dk.roret.progress.Theme;
import dk.roret.road.MainRoad;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an order comes about. The citizen and the caseworker agree on the terms, then the provider is asked; nothing
 * starts before everybody has said yes to the same words. Whoever changes a word asks all the others anew.
 */
@Service
class Ordering {

    /** The field that says why an order leaves the main road. */
    static final String OFF_ROAD = "off-road";

    private final Orders orders;
    private final OrderRecord record;
    private final Catalogues catalogues;
    private final Limits limits;
    private final MainRoad road;

    Ordering(Orders orders, OrderRecord record, Catalogues catalogues, Limits limits, MainRoad road) {
        this.orders = orders;
        this.record = record;
        this.catalogues = catalogues;
        this.limits = limits;
        this.road = road;
    }

    /** Proposes an order. A caseworker may note the yes that the citizen said in the same breath. */
    @Transactional
    public Outcome place(Writer writer, OfferId offer, OrderForm form) {
        List<Problem> problems = new ArrayList<>();
        Terms.Content content = form.read(rules(writer, null), asked(), problems);
        String offRoad = offRoad(writer, offer, start(writer, content), form.value(OFF_ROAD), problems);
        if (content == null || !problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        OrderId order = new OrderId(writer.request());
        if (record.place(writer, order, offer)) {
            record.write(writer, order, 1, 0, content, null);
            leaveRoad(writer, order, offRoad);
            noteYes(writer, order, 1, form);
        }
        return new Outcome.Saved(order);
    }

    /**
     * Proposes other terms, which everybody is asked about.
     *
     * @return {@link Outcome.Both} when somebody has written since the version that the form was opened on
     */
    @Transactional
    public Outcome change(Writer writer, OrderId id, OrderForm form) {
        record.lock(writer, id);
        if (record.sentBefore(writer)) {
            return new Outcome.Saved(id);
        }
        Order order = orders.now(writer.citizen(), id);
        if (!mayChange(writer.party(), order, writer.today())) {
            return Outcome.Wrong.of("aim", "BEST-11", "referral.problem.over");
        }
        if (form.revision() != order.newest().revision()) {
            return new Outcome.Both(order.newest());
        }
        List<Problem> problems = new ArrayList<>();
        Terms.Content content = form.read(rules(writer, order), asked(), problems);
        String why = form.why(problems);
        String offRoad = order.offRoad() == null
                ? offRoad(writer, order.offer().id(), start(writer, content), form.value(OFF_ROAD), problems)
                : null;
        if (content == null || !problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        Terms base = base(order);
        if (writer.party() == Party.PROVIDER) {
            content = content.expecting(base.content().citizenExpects());
        }
        if (content.equals(base.content())) {
            return Outcome.Wrong.of("aim", "BEST-12", "referral.problem.same");
        }
        int revision = order.newest().revision() + 1;
        record.write(writer, id, revision, base.extension(), content, why);
        leaveRoad(writer, id, offRoad);
        noteYes(writer, id, revision, form);
        return new Outcome.Saved(id);
    }

    /**
     * Answers a version of the terms.
     *
     * @param revision the version that was read
     * @param words why not; the provider and the leader always say
     * @param offRoad why a caseworker says yes to something off the main road
     * @param forCitizen a caseworker notes what the citizen said
     */
    @Transactional
    public Outcome reply(
            Writer writer, OrderId id, int revision, boolean yes, String words, String offRoad, boolean forCitizen) {
        record.lock(writer, id);
        if (record.sentBefore(writer)) {
            return new Outcome.Saved(id);
        }
        Order order = orders.now(writer.citizen(), id);
        Terms terms = order.newest();
        if (terms.revision() != revision) {
            return Outcome.Wrong.of("reply", "BEST-13", "referral.problem.changed");
        }
        Party party = forCitizen && writer.party() == Party.CASEWORKER ? Party.CITIZEN : writer.party();
        if (!terms.waitsFor().contains(party)) {
            return Outcome.Wrong.of("reply", "BEST-14", "referral.problem.not-asked");
        }
        List<Problem> problems = new ArrayList<>();
        String said = Typed.optional(Typed.text(words), "words", Terms.Content.LONGEST, problems);
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        if (!yes && said == null && party != Party.CITIZEN) {
            return Outcome.Wrong.of("words", "BEST-15", "referral.problem.why-not");
        }
        if (yes && order.standing().isEmpty() && terms.content().start().isBefore(writer.today())) {
            return Outcome.Wrong.of("reply", "BEST-16", "referral.problem.start-over");
        }
        String reason = yes && party == Party.CASEWORKER && order.offRoad() == null
                ? offRoad(writer, order.offer().id(), terms.content().start(), offRoad, problems)
                : null;
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        leaveRoad(writer, id, reason);
        record.reply(writer, id, revision, party, yes, said, writer.today());
        return new Outcome.Saved(id);
    }

    /** The caseworker has seen a no. */
    @Transactional
    public void putAway(Writer writer, OrderId id) {
        Order order = orders.now(writer.citizen(), id);
        if (writer.party() == Party.CASEWORKER && order.newest().fallen()) {
            record.putAway(writer, id, order.newest().revision());
        }
    }

    /** Whether the party may propose other terms as the order stands; not while the others talk of some it has not seen. */
    static boolean mayChange(Party party, Order order, LocalDate today) {
        return switch (order.stage(today)) {
            case PROPOSED -> party == Party.CITIZEN || party == Party.CASEWORKER;
            case SENT, COMING, RUNNING ->
                party != Party.LEADER
                        && order.open().stream()
                                .allMatch(open -> order.shownTo(party).contains(open));
            case REFUSED, REVIEW, CLOSED -> false;
        };
    }

    /** What a change is written on top of: what is being asked about, or else what holds. */
    static Terms base(Order order) {
        return order.open().or(order::standing).orElse(order.newest());
    }

    /** @param order null for a new one */
    OrderForm.Rules rules(Writer writer, @Nullable Order order) {
        LocalDate begun = order == null
                ? null
                : order.standing()
                        .map(terms -> terms.content().start())
                        .filter(start -> !start.isAfter(writer.today()))
                        .orElse(null);
        return new OrderForm.Rules(limits.themes(), limits.weeks(), writer.today(), begun, extended(order));
    }

    private static @Nullable LocalDate extended(@Nullable Order order) {
        if (order == null || base(order).extension() == 0) {
            return null;
        }
        int before = base(order).extension() - 1;
        return order.versions().stream()
                .filter(terms -> terms.agreed() && terms.extension() == before)
                .reduce((first, last) -> last)
                .map(terms -> terms.content().end())
                .orElse(null);
    }

    /**
     * Whether the caseworker has to say why the order leaves the road that the committee decided.
     *
     * @param order null for a new one
     */
    boolean leavesRoad(Writer writer, @Nullable Order order, OfferId offer) {
        LocalDate day = order == null ? writer.today() : base(order).content().start();
        return (order == null || order.offRoad() == null) && leavesRoad(writer, offer, day);
    }

    private boolean leavesRoad(Writer writer, OfferId offer, LocalDate start) {
        return writer.party() == Party.CASEWORKER && road.covers(writer.citizen(), offer, start) == MainRoad.Cover.OFF;
    }

    private static LocalDate start(Writer writer, Terms.@Nullable Content content) {
        return content == null ? writer.today() : content.start();
    }

    private @Nullable String offRoad(
            Writer writer, OfferId offer, LocalDate start, String typed, List<Problem> problems) {
        return leavesRoad(writer, offer, start)
                ? Typed.required(
                        Typed.text(typed), OFF_ROAD, Terms.Content.LONGEST, "referral.problem.off-road", problems)
                : null;
    }

    private void leaveRoad(Writer writer, OrderId order, @Nullable String words) {
        if (words != null) {
            record.leaveRoad(writer, order, words);
        }
    }

    private List<Theme> asked() {
        return catalogues.today().themes();
    }

    private void noteYes(Writer writer, OrderId order, int revision, OrderForm form) {
        if (writer.party() == Party.CASEWORKER && form.citizenSaidYes()) {
            record.reply(writer, order, revision, Party.CITIZEN, true, null, writer.today());
        }
    }
}
