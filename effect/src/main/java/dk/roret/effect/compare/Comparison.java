package dk.roret.effect.compare;

import dk.roret.effect.Group;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Treated and controls with weights that make them comparable. */
public interface Comparison {
    Size size();

    /** The effect on the mean of the outcome; null where nobody could be compared. */
    @Nullable
    Effect effect();

    /** The balance of a number: a field, or SQL over the fields. */
    Balance balance(String field);

    /** "control" and "treated" as weighted counts of time and event; without any where nobody could be compared. */
    List<Group> groups();

    /**
     * How many there were and how many were compared.
     *
     * @param effectiveControls (Σw)²/Σw² over the controls; null where there are none
     */
    record Size(
            long treated,
            long controls,
            long matchedTreated,
            long matchedControls,
            @Nullable Double effectiveControls) {}

    static @Nullable Double effective(double sum, double squares) {
        return squares == 0 ? null : (Double) (sum * sum / squares);
    }
}
