package dk.roret.demo;

import java.util.List;
import java.util.Locale;

/** The traits that decide who is chosen for an offer. Each can be read from the package; the bands are closed to the left. */
enum Trait {
    SEX("female", "male"),
    AGE("under_30", "from_30", "from_40", "from_50"),
    EDUCATION("primary", "upper_secondary", "vocational", "short_higher", "medium_higher", "long_higher", "unknown"),
    /** Weeks of benefit in the 156 weeks before the spell began, as far as the package sees. */
    PRIOR("none", "to_25", "to_51", "to_103", "from_104"),
    /** Whole weeks in the spell so far. */
    ELAPSED("w0", "w4", "w13", "w26", "w52", "w104"),
    /** Calendar quarter. */
    QUARTER("1", "2", "3", "4");

    private static final double DAYS_IN_YEAR = 365.2425;

    private final List<String> values;

    Trait(String... values) {
        this.values = List.of(values);
    }

    static Trait named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    int size() {
        return values.size();
    }

    int index(String value) {
        int index = values.indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException(this + " has no value " + value);
        }
        return index;
    }

    String value(int index) {
        return values.get(index);
    }

    static int sex(Person person) {
        return person.female() ? 0 : 1;
    }

    static int age(Person person, long day) {
        return band((int) ((day - person.birthDay()) / DAYS_IN_YEAR), 30, 40, 50);
    }

    static int prior(State state) {
        return band(state.prior(), 1, 26, 52, 104);
    }

    static int elapsed(State state, int week) {
        return band(week - state.since(), 4, 13, 26, 52, 104);
    }

    private static int band(int value, int... cuts) {
        int band = 0;
        while (band < cuts.length && value >= cuts[band]) {
            band++;
        }
        return band;
    }
}
