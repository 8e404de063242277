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
}
