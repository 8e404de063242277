package dk.roret.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's time on benefits, and who has paid, as it is known today and as it goes on if nothing changes.
 *
 * @param spells unbroken, oldest first
 * @param current empty for a citizen who is on no benefit today
 * @param steps of the municipality's share, past and to come, oldest first; none for weeks of self-support
 * @param observed empty when no delivery has told of benefits
 */
public record BenefitCourse(
        List<Spell> spells, Optional<Current> current, List<ShareStep> steps, Optional<Observation> observed) {

    static final BenefitCourse UNKNOWN = new BenefitCourse(List.of(), Optional.empty(), List.of(), Optional.empty());

    /**
     * The benefit today.
     *
     * @param week number in the spell, from 1
     * @param count weeks with benefit that the law counts, this week included
     * @param began when the count began; null when that is not known
     * @param step of the staircase now; null when it is not known, or the spell does not follow the staircase
     * @param next when the share changes, and to what, if the benefit goes on; null when it does not, or is not known
     * @param support how the benefit is shared; null when that is not known
     */
    public record Current(
            Spell spell,
            int week,
            RefundCount count,
            @Nullable Beginning began,
            RefundStaircase.@Nullable Step step,
            @Nullable Change next,
            @Nullable Support support) {}

    /**
     * Where the count began: with the first week with benefit, after so many weeks of self-support within so many years
     * if there was benefit before.
     */
    public record Beginning(LocalDate on, int selfSupportWeeks, int withinYears) {}

    /** From this Monday, the given week with benefit, another step holds. */
    public record Change(LocalDate on, RefundStaircase.Step step) {}
}
