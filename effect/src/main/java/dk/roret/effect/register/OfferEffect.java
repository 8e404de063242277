package dk.roret.effect.register;

import dk.roret.effect.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer did for those who began it, or for those of them in one group.
 *
 * @param targetGroup the target group, or the group of another {@link Breakdown}; null for all
 * @param participants who began it while on support, counted once for each start
 * @param matched those of them with somebody to compare with
 * @param alike those of them with somebody of the same kind in every trait; the other matched are compared with the nearest
 * @param weeksSaved by horizon, as far as anybody was followed; none where nobody could be compared
 * @param exitToJob difference in the share that has left for a job after 26 weeks; null where nobody could be compared
 * @param lockInWeeks how far behind participants come before they catch up, in weeks: the deepest point of the sum of
 *     weeks saved; too deep on average, as chance makes dips of its own; null where nobody could be compared
 * @param participantCurve the share of the participants still on support by week, from week 0
 * @param comparisonCurve the same for those like them
 * @param courses both sides with their limits; null where nobody has asked, for a target group, and where nobody could be
 *     compared
 */
public record OfferEffect(
        String offer,
        String name,
        String type,
        @Nullable String targetGroup,
        int participants,
        int matched,
        int alike,
        long comparisons,
        List<WeeksSaved> weeksSaved,
        @Nullable Difference exitToJob,
        SelfSupport selfSupport,
        @Nullable Double lockInWeeks,
        List<TraitBalance> balance,
        List<Double> participantCurve,
        List<Double> comparisonCurve,
        @Nullable Courses courses) {

    /** The first year of both sides. */
    public record Courses(Course participants, Course comparisons) {}

    /** Weeks on support saved within a horizon, as a mean over the matched participants. */
    public record WeeksSaved(int horizon, Difference difference) {}

    /** Standardised mean differences; before: against everybody on support. */
    public record TraitBalance(
            String trait, @Nullable Double before, @Nullable Double after) {}

    /** The same under another name of the group; null for all. */
    public OfferEffect named(@Nullable String group) {
        return new OfferEffect(
                offer,
                name,
                type,
                group,
                participants,
                matched,
                alike,
                comparisons,
                weeksSaved,
                exitToJob,
                selfSupport,
                lockInWeeks,
                balance,
                participantCurve,
                comparisonCurve,
                courses);
    }

    /** The largest difference that is left, without sign; null where there is none. */
    public @Nullable Double maxSmdAfter() {
        Double largest = null;
        for (var trait : balance) {
            var after = trait.after();
            if (after != null && (largest == null || Math.abs(after) > largest)) {
                largest = Math.abs(after);
            }
        }
        return largest;
    }
}
