package dk.roret.effect.register;

import org.jspecify.annotations.Nullable;

/**
 * Whom a municipality has described by what its register knows of everybody: one way into a cohort. Who fits several
 * cohorts when they begin is in the one with the lowest position, so that nobody is counted twice.
 *
 * @param name of the cohort, which several rows may share
 * @param benefit that they are on, and so on; null for any
 * @param ageFrom the youngest in whole years, {@code ageUntil} the oldest; null for no limit
 */
record Cohort(
        String name,
        int position,
        @Nullable String benefit,
        @Nullable String readiness,
        @Nullable Integer ageFrom,
        @Nullable Integer ageUntil) {

    /** The resource that a package may bring. */
    static final String RESOURCE = "cohorts";

    boolean fits(@Nullable String benefitThen, @Nullable String readinessThen, int age) {
        return (benefit == null || benefit.equals(benefitThen))
                && (readiness == null || readiness.equals(readinessThen))
                && (ageFrom == null || age >= ageFrom)
                && (ageUntil == null || age <= ageUntil);
    }
}
