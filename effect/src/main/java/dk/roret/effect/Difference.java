package dk.roret.effect;

/** One independent estimate minus another, with a 95 percent interval. */
public record Difference(double value, double stdError) {
    public static Difference of(RestrictedMean minuend, RestrictedMean subtrahend) {
        return new Difference(
                minuend.value() - subtrahend.value(), Math.hypot(minuend.stdError(), subtrahend.stdError()));
    }

    public Interval interval() {
        return Interval.around(value, stdError);
    }

    /** Whether it is 0: the square of value over error, chi-square with one degree of freedom. */
    public ChiSquare test() {
        double z = value / stdError;
        return ChiSquare.of(z * z, stdError > 0 ? 1 : 0);
    }
}
