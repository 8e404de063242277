package dk.roret.demo;

/**
 * What does not change about somebody. The package shows the first three; the others make people alike on
 * paper lead different lives.
 *
 * @param education index in {@link Trait#EDUCATION}
 * @param danish reads Danish best
 * @param insured member of an unemployment fund
 * @param jobLuck factor on the chance of a job, mean 1; no one sees it, and no choice rests on it
 * @param healthLuck factor on the chance of falling ill, mean 1
 */
record Person(
        boolean female,
        int birthDay,
        int education,
        boolean danish,
        boolean insured,
        boolean parent,
        double jobLuck,
        double healthLuck) {

    private static final double DAYS_IN_YEAR = 365.2425;

    int age(long day) {
        return (int) ((day - birthDay) / DAYS_IN_YEAR);
    }

    /** Under 30 without an education that gives a trade: the young of the assistance law. */
    boolean isYoungWithoutTrade(long day) {
        return age(day) < 30 && (education < 2 || education == 6);
    }
}
