package dk.roret.effect;

/** A 95 percent confidence interval. */
public record Interval(double lower, double upper) {
    /** The 97.5 percent point of the normal distribution. */
    public static final double Z = 1.959963984540054;

    public static Interval around(double estimate, double stdError) {
        return new Interval(estimate - Z * stdError, estimate + Z * stdError);
    }
}
