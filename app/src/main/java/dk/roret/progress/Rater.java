package dk.roret.progress;

/** Whose judgement a measurement is. The two are kept apart, and never averaged. */
public sealed interface Rater {

    record Citizen() implements Rater {}

    /**
     * @param unit where they work, as the citizen knows it: the job centre, the family unit, the health centre
     */
    record Professional(String name, String unit) implements Rater {

        /** In characters, for the name as for the unit. */
        public static final int LONGEST = 80;
    }

    default boolean citizen() {
        return this instanceof Citizen;
    }
}
