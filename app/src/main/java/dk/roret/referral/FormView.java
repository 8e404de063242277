package dk.roret.referral;

import dk.roret.offer.Offer;
import dk.roret.progress.Level;
import dk.roret.progress.Theme;
import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of an order.
 *
 * @param form as it was typed
 * @param first the themes that the citizen works on, and those that the offer says it can move
 * @param others all the rest
 * @param most as many themes as may be ticked
 * @param weeks the longest course
 * @param begun the first day where it has begun, and stands
 * @param leavesRoad the reader has to say why the order leaves the main road
 * @param theirs what somebody else wrote meanwhile
 */
public record FormView(
        OrderForm form,
        Party reader,
        String name,
        Offer offer,
        List<Theme> first,
        List<Theme> others,
        int most,
        int weeks,
        @Nullable LocalDate begun,
        int revision,
        boolean leavesRoad,
        List<Problem> problems,
        @Nullable Terms theirs) {

    public boolean ticked(Theme theme) {
        return form.themes().contains(theme.key());
    }

    /** Some of the rest are ticked, so that they must be seen. */
    public boolean opensOthers() {
        return first.isEmpty() || others.stream().anyMatch(this::ticked);
    }

    public boolean chosen(String field, Level level) {
        return form.value(field).equals(Integer.toString(level.step()));
    }

    /** What is wrong with the field; empty where nothing is. */
    public Optional<Problem> problem(String field) {
        return problems.stream().filter(one -> one.field().equals(field)).findFirst();
    }
}
