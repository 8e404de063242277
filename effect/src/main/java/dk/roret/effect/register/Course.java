package dk.roret.effect.register;

import dk.roret.effect.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one side of an offer's trials fared over a year.
 *
 * @param people how many different people stand behind it
 * @param stays the share still on support by week, from week 0 to {@link #WEEKS}
 * @param exits where they were at the end of the year; null where it may not be told of so few
 */
public record Course(int people, List<Stay> stays, @Nullable Exits exits) {
    /** How far it is followed, in weeks. */
    public static final int WEEKS = 52;

    /**
     * @param share 0 to 1
     * @param limits log-log, with an error that adds up a person's influence over all trials; null where nobody has left
     *     or nobody is left
     */
    public record Stay(double share, @Nullable Interval limits) {}

    /**
     * Shares that have left all public support, by how; they and those still on it add up to 1.
     *
     * @param education null where it may not be told apart, and is among the others
     * @param forGood death, moving away and pension
     */
    public record Exits(double job, @Nullable Double education, double other, double forGood) {}
}
