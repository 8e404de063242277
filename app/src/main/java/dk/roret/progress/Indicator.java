package dk.roret.progress;

import java.util.List;

/**
 * A part of a theme with five steps in words, as it is asked from a day on.
 *
 * @param version of the words; a measurement keeps the words of its own
 * @param scale measurements on the same scale can be compared
 * @param steps five, from 1 up
 */
public record Indicator(String key, String theme, int version, int scale, Wording name, List<Wording> steps) {

    public Indicator {
        steps = List.copyOf(steps);
        if (steps.size() != 5) {
            throw new IllegalArgumentException(key + " has " + steps.size() + " steps, not 5");
        }
    }

    /** Whether the steps mean the same, so that what was measured with one can be held against the other. */
    public boolean sameScale(Indicator other) {
        return key.equals(other.key) && scale == other.scale;
    }

    public Wording words(Level level) {
        return steps.get(level.step() - 1);
    }
}
