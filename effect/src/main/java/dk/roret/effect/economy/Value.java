package dk.roret.effect.economy;

import dk.roret.effect.Difference;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an offer saved for each matched participant within the horizon.
 *
 * @param weeksSaved the same as the evaluation's where it has the horizon
 * @param kroner for each payer, in the order of {@link Payer}
 * @param steps how many began on each step of the staircase, by the state's percentage
 * @param uncertainStep how many may have stood on another step, for what happened before the register sees anything
 * @param ownAmount how many were reckoned with the amount that the register says they got
 * @param rate how many were reckoned with a rate
 */
public record Value(
        Difference weeksSaved,
        List<Kroner> kroner,
        Cost cost,
        SortedMap<Double, Integer> steps,
        int uncertainStep,
        int ownAmount,
        int rate) {

    /**
     * Kroner for one payer.
     *
     * @param saved benefit that was not paid
     * @param net minus the cost, which the municipality bears alone; null where the cost is not known, and for the state
     * @param perKrone saved for each krone of the cost; null as net is
     */
    public record Kroner(
            Payer payer,
            Difference saved,
            @Nullable Difference net,
            @Nullable PerKrone perKrone) {}

    /** The kroner of one payer. */
    public Kroner of(Payer payer) {
        return kroner.get(payer.ordinal());
    }
}
