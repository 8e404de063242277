package dk.roret.outcome;

import dk.roret.effect.register.Breakdown;

/** What a run shall do. */
sealed interface Wish {

    /** Take a snapshot, and publish what everybody sees where a new period is closed. */
    record Take() implements Wish {}

    /**
     * Work out what an analyst wants to see, from a snapshot that is there.
     *
     * @param chosen whose starts are looked at
     */
    record Look(String snapshot, Breakdown.Only chosen) implements Wish {}
}
