package dk.roret.referral;

import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.citizen.Citizens;
import dk.roret.citizen.Reach;
import dk.roret.offer.Offer;
import dk.roret.offer.OfferId;
import dk.roret.offer.Offers;
import dk.roret.progress.Catalogue;
import dk.roret.progress.Catalogues;
import dk.roret.progress.History;
import dk.roret.progress.Level;
import dk.roret.progress.Measurements;
import dk.roret.progress.Series;
import dk.roret.progress.Theme;
import dk.roret.progress.Themes;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a party sees of an order, and of the form for one. */
@Component
class OrderViews {

    private final Citizens citizens;
    private final Offers offers;
    private final Catalogues catalogues;
    private final Themes themes;
    private final Measurements measurements;
    private final Ordering ordering;
    private final Courses courses;
    private final Clock clock;

    OrderViews(
            Citizens citizens,
            Offers offers,
            Catalogues catalogues,
            Themes themes,
            Measurements measurements,
            Ordering ordering,
            Courses courses,
            Clock clock) {
        this.citizens = citizens;
        this.offers = offers;
        this.catalogues = catalogues;
        this.themes = themes;
        this.measurements = measurements;
        this.ordering = ordering;
        this.courses = courses;
        this.clock = clock;
    }

    OrderView view(Look look, Order order, List<Problem> problems, Map<String, String> typed) {
        Optional<Reach> reach =
                look.ground() == Ground.ORDER && order.standing().isPresent()
                        ? Optional.of(citizens.reach(look))
                        : Optional.empty();
        Catalogue catalogue = catalogues.today();
        return new OrderView(
                Party.of(look.user()),
                look.ground(),
                look.ground() == Ground.ORDER
                        ? reach.flatMap(Reach::name)
                        : citizens.get(look).firstName(),
                reach,
                order,
                catalogue,
                courses.of(order),
                order.standing()
                        .map(terms -> levels(look, order, terms, catalogue))
                        .orElse(List.of()),
                order.newest().waitsFor().contains(Party.CASEWORKER)
                        && ordering.leavesRoad(
                                Writer.of(look, clock.instant(), UUID.randomUUID()),
                                order,
                                order.offer().id()),
                LocalDate.now(clock),
                problems,
                typed);
    }

    private List<OrderView.ThemeNow> levels(Look look, Order order, Terms terms, Catalogue catalogue) {
        History history = measurements.history(look, catalogue);
        LocalDate start = terms.content().start();
        return terms.content().themes().stream()
                .map(aim -> {
                    List<Series> all = Series.of(history, aim.theme());
                    return new OrderView.ThemeNow(
                            aim,
                            look.ground() == Ground.ORDER ? Optional.empty() : level(all, start, Series::citizens),
                            level(all, start, one -> order.offer().provider().equals(one.unit())));
                })
                .toList();
    }

    private static Optional<Double> level(List<Series> all, LocalDate start, Predicate<Series> whose) {
        return all.stream()
                .filter(whose)
                .map(Series::latest)
                .filter(point -> !point.on().isBefore(start))
                .map(Series.Point::level)
                .findFirst();
    }

    /** The citizen's first name; empty where it is protected from this reader. */
    Optional<String> firstName(Look look) {
        return citizens.get(look).firstName();
    }

    /**
     * An empty form for an order of the offer, with the citizen's themes that it can move ticked, and the steps that were
     * measured last.
     */
    OrderForm begin(Look look, Offer offer) {
        Catalogue catalogue = catalogues.today();
        List<String> chosen = themes.chosen(look);
        List<String> ticked = chosen.stream().filter(offer::moves).toList();
        return OrderForm.begin(
                ticked,
                measured(look, catalogue),
                offer.entry() == null ? null : offer.entry().expects());
    }

    /** @param order null for a new one; @param theirs what somebody else wrote meanwhile */
    FormView form(
            Look look,
            OfferId id,
            @Nullable Order order,
            OrderForm form,
            List<Problem> problems,
            @Nullable Terms theirs) {
        Offer offer = offer(look, id);
        List<Theme> all = catalogues.today().themes();
        List<String> chosen = look.ground() == Ground.ORDER ? List.of() : themes.chosen(look);
        List<Theme> first = all.stream()
                .filter(theme -> chosen.contains(theme.key())
                        || offer.moves(theme.key())
                        || order != null && form.themes().contains(theme.key()))
                .toList();
        Writer writer = Writer.of(look, clock.instant(), UUID.randomUUID());
        OrderForm.Rules rules = ordering.rules(writer, order);
        return new FormView(
                form,
                Party.of(look.user()),
                look.ground() == Ground.ORDER ? "" : firstName(look).orElse(""),
                offer,
                first,
                all.stream().filter(theme -> !first.contains(theme)).toList(),
                rules.themes(),
                rules.weeks(),
                rules.begun(),
                order == null ? 0 : order.newest().revision(),
                ordering.leavesRoad(writer, order, id)
                        || problems.stream().anyMatch(one -> one.field().equals(Ordering.OFF_ROAD))
                        || !form.value(Ordering.OFF_ROAD).isBlank(),
                problems,
                theirs);
    }

    /** @throws Refused if there is no such offer for the reader */
    Offer offer(Look look, OfferId id) {
        return offers.get(id, look.user()).orElseThrow(Refused::notFound);
    }

    /** The step that each theme stands on: as the citizen said last, or else as a professional did. */
    private Map<String, Level> measured(Look look, Catalogue catalogue) {
        var history = measurements.history(look, catalogue);
        Map<String, Level> levels = new HashMap<>();
        for (Theme theme : catalogue.themes()) {
            Series.of(history, theme.key()).stream()
                    .min(Comparator.comparing((Series series) -> !series.citizens())
                            .thenComparing(series -> series.latest().on(), Comparator.reverseOrder()))
                    .ifPresent(series -> levels.put(theme.key(), new Level((int)
                            Math.round(series.latest().level()))));
        }
        return levels;
    }
}
