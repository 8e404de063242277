package dk.roret.referral;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.citizen.Reach;
import dk.roret.offer.Ending;
import dk.roret.progress.Catalogue;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as one of its parties sees it.
 *
 * @param ground why the reader may see it
 * @param firstName of the citizen; empty where it is protected from this reader
 * @param reach how a provider reaches the citizen; nothing before it has said yes
 * @param course what has happened since it began
 * @param levels where each ordered theme is now; nothing until the order holds
 * @param leavesRoad the reader has to say why, if the answer is yes: the order leaves the main road
 * @param typed what was typed in a form that came back
 */
public record OrderView(
        Party reader,
        Ground ground,
        Optional<String> firstName,
        Optional<Reach> reach,
        Order order,
        Catalogue catalogue,
        Course course,
        List<ThemeNow> levels,
        boolean leavesRoad,
        LocalDate today,
        List<Problem> problems,
        Map<String, String> typed) {

    /** So many weekdays back attendance can be noted. */
    private static final int DAYS = 10;

    public boolean mine() {
        return reader == Party.CITIZEN;
    }

    public String address() {
        return place(mine(), order.citizen()) + "/orders/" + order.id();
    }

    /**
     * An ordered theme, and where each side last said that it is, since the course began.
     *
     * @param citizen as the citizen said; a provider does not see it
     * @param provider as the provider measured
     */
    public record ThemeNow(ThemeAim aim, Optional<Double> citizen, Optional<Double> provider) {}

    /** Where the list of the citizen's orders lies for this reader, or the provider's of everybody's. */
    public String back() {
        return reader == Party.PROVIDER ? "/referral" : list(mine(), order.citizen());
    }

    static String place(Look look) {
        return place(look.byCitizen(), look.citizen());
    }

    static String list(boolean mine, CitizenId citizen) {
        return mine ? "/referral/mine" : "/referral/" + citizen;
    }

    private static String place(boolean mine, CitizenId citizen) {
        return mine ? "/referral" : "/referral/" + citizen;
    }

    /** Sanne, or the citizen. */
    public String name(Page page) {
        return firstName.orElseGet(() -> page.t("referral.the-citizen"));
    }

    public OrderWords words(Page page) {
        return new OrderWords(page, order, reader, name(page), today);
    }

    /** The terms that are shown first. */
    public Terms terms() {
        return order.shown(reader);
    }

    /** Why the order leaves the main road; null to the provider, who has no part in that. */
    public @Nullable String offRoad() {
        return reader == Party.PROVIDER ? null : order.offRoad();
    }

    /** Those before, the newest first. */
    public List<Terms> earlier() {
        return order.shownTo(reader).reversed().stream()
                .filter(terms -> terms.revision() != terms().revision())
                .toList();
    }

    /** The terms wait for the reader's answer. */
    public boolean asked() {
        return order.newest().waitsFor().contains(reader) && terms().equals(order.newest());
    }

    /** The caseworker may note what the citizen said. */
    public boolean notes() {
        return reader == Party.CASEWORKER && order.newest().waitsFor().contains(Party.CITIZEN);
    }

    public boolean mayChange() {
        return Ordering.mayChange(reader, order, today);
    }

    public Stage stage() {
        return order.stage(today);
    }

    /** What is wrong with the field; null where nothing is. */
    public @Nullable Problem problem(String field) {
        return problems.stream()
                .filter(one -> one.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The course has begun, or should have. */
    public boolean begun() {
        return order.standing()
                .filter(terms -> !terms.content().start().isAfter(today))
                .isPresent();
    }

    /** What happens in the course may be told by this reader now. */
    public boolean tells() {
        return begun() && (stage() == Stage.RUNNING || stage() == Stage.REVIEW) && reader != Party.LEADER;
    }

    /** The days whose attendance can be noted, the oldest first. */
    public List<LocalDate> days() {
        return Following.weekdays(order, today, DAYS);
    }

    /** The reader may say that the course has ended before its day. */
    public boolean mayEnd() {
        return (reader == Party.CASEWORKER || reader == Party.PROVIDER)
                && (stage() == Stage.COMING || stage() == Stage.RUNNING);
    }

    /** How a course may end before its day. */
    public List<Ending> endings() {
        return List.copyOf(Following.EARLY);
    }

    /** It is time to say how it went, or somebody has. */
    public boolean showsReviews() {
        return stage() == Stage.REVIEW || !reviews().isEmpty();
    }

    public List<Review> reviews() {
        return course.reviews();
    }

    /** The citizen or the provider has not said how it went. */
    public boolean missingReviews() {
        return course.review(Party.CITIZEN, order.holds()).isEmpty()
                || course.review(Party.PROVIDER, order.holds()).isEmpty();
    }

    /** The reader is to say how it went, and has not. */
    public boolean asksReview() {
        return switch (reader) {
            case LEADER -> false;
            case CASEWORKER -> stage() == Stage.REVIEW;
            case CITIZEN, PROVIDER ->
                (stage() == Stage.REVIEW || stage() == Stage.CLOSED)
                        && course.review(reader, order.holds()).isEmpty();
        };
    }

    /** As it was typed, when the form came back. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
