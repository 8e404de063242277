package dk.roret.effect.register;

import org.jspecify.annotations.Nullable;

/**
 * Weeks on one benefit.
 *
 * @param benefit index of the benefit among those of the register
 * @param support whether it is public support that an offer may end; a disability pension is not
 * @param since the first week that began with the benefit; may be negative
 * @param until the first week that began without it; {@link #RUNNING} where there is none
 * @param exit why it ended; null where it runs
 */
record Spell(
        int benefit,
        boolean support,
        int since,
        int until,
        @Nullable Exit exit) {
    static final int RUNNING = Integer.MAX_VALUE;

    boolean holds(int week) {
        return since <= week && week < until;
    }
}
