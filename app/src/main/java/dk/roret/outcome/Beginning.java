package dk.roret.outcome;

import dk.roret.segment.Segment;
import java.util.Comparator;

/**
 * How a course was decided to begin, the first time in a spell.
 *
 * @param asProposed the caseworker chose what the municipality's rules proposed
 */
record Beginning(Segment segment, boolean asProposed) implements Comparable<Beginning> {

    private static final Comparator<Beginning> ORDER =
            Comparator.comparing(Beginning::asProposed).reversed().thenComparing(Beginning::segment);

    /** @param words as the statement of {@link Durations} puts them: EARLY true */
    static Beginning of(String words) {
        int space = words.indexOf(' ');
        return new Beginning(Segment.valueOf(words.substring(0, space)), words.endsWith("true"));
    }

    /** Those that follow the rules first. */
    @Override
    public int compareTo(Beginning other) {
        return ORDER.compare(this, other);
    }

    /** Key of the words. */
    String text() {
        return asProposed ? "outcome.beginning.as-proposed" : "outcome.beginning.otherwise";
    }
}
