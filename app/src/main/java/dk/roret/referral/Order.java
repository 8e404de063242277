package dk.roret.referral;

import dk.roret.access.CitizenId;
import dk.roret.offer.Ending;
import dk.roret.offer.OfferId;
import dk.roret.offer.OfferType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order of an offer for one citizen.
 *
 * @param versions of the terms, the oldest first; at least one
 * @param holds the revision that everybody has said yes to; null until then
 * @param ended the day, where it ended before its time
 * @param reason why it did
 * @param closed the caseworker has said what comes next
 * @param matters what it needs of whoever has the course today
 * @param reviewed those who have said how the course that holds went
 * @param offRoad why it leaves the main road; null where nobody has had to say
 */
public record Order(
        OrderId id,
        CitizenId citizen,
        Offered offer,
        List<Terms> versions,
        @Nullable Integer holds,
        @Nullable LocalDate ended,
        @Nullable Ending reason,
        boolean closed,
        Set<Course.Matter> matters,
        Set<Party> reviewed,
        @Nullable String offRoad) {

    /**
     * What is ordered.
     *
     * @param providerKey as its staff have it
     */
    public record Offered(OfferId id, String name, OfferType type, String providerKey, String provider) {}

    public Order {
        versions = List.copyOf(versions);
    }

    Order with(List<Terms> all) {
        return new Order(id, citizen, offer, all, holds, ended, reason, closed, matters, reviewed, offRoad);
    }

    public Terms newest() {
        return versions.getLast();
    }

    /** The terms that hold. */
    public Optional<Terms> standing() {
        return versions.stream()
                .filter(terms -> Integer.valueOf(terms.revision()).equals(holds))
                .findFirst();
    }

    /** The terms that somebody has yet to answer. */
    public Optional<Terms> open() {
        return Optional.of(newest()).filter(terms -> !terms.agreed() && !terms.fallen());
    }

    /** The last day of the course, as it was or as it is agreed; empty until it is. */
    public Optional<LocalDate> lastDay() {
        return ended == null ? standing().map(terms -> terms.content().end()) : Optional.of(ended);
    }

    public Stage stage(LocalDate today) {
        Terms holding = standing().orElse(null);
        if (holding == null) {
            return newest().fallen() ? Stage.REFUSED : newest().sent() ? Stage.SENT : Stage.PROPOSED;
        }
        if (closed) {
            return Stage.CLOSED;
        }
        if (ended != null || !holding.content().end().isAfter(today)) {
            return Stage.REVIEW;
        }
        return holding.content().start().isAfter(today) ? Stage.COMING : Stage.RUNNING;
    }

    /** The terms to show first: those that are asked about, or else those that hold, among those the party may see. */
    public Terms shown(Party party) {
        Terms base = Ordering.base(this);
        List<Terms> shown = shownTo(party);
        return shown.contains(base) ? base : shown.getLast();
    }

    /** All versions; to the provider those that it was asked about, or wrote. */
    public List<Terms> shownTo(Party party) {
        return party != Party.PROVIDER
                ? versions
                : versions.stream()
                        .filter(terms -> terms.sent() || terms.party() == Party.PROVIDER)
                        .toList();
    }
}
