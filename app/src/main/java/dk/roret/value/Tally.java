package dk.roret.value;

/**
 * How many, twice: as cases (spells, participations) and as the people behind them.
 *
 * @param persons never more than there are. Where cases are split into parts, each person is counted in one part only,
 *     so that the persons of several parts can be added.
 */
public record Tally(long cases, long persons) {

    public static final Tally NONE = new Tally(0, 0);

    public Tally {
        if (persons < 0 || persons > cases) {
            throw new IllegalArgumentException(persons + " persons behind " + cases + " cases");
        }
    }

    public Tally plus(Tally other) {
        return new Tally(cases + other.cases, persons + other.persons);
    }

    public Tally minus(Tally other) {
        return new Tally(cases - other.cases, persons - other.persons);
    }
}
