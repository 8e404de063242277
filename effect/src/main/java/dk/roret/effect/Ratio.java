package dk.roret.effect;

/**
 * One independent mean divided by another, both above 0.
 *
 * @param logError the standard error of the ratio's natural logarithm, by the delta method
 */
public record Ratio(double value, double logError) {
    public static Ratio of(RestrictedMean numerator, RestrictedMean denominator) {
        return new Ratio(
                numerator.value() / denominator.value(),
                Math.hypot(numerator.stdError() / numerator.value(), denominator.stdError() / denominator.value()));
    }

    /** 95 percent, put on the logarithm. */
    public Interval interval() {
        double width = Math.exp(Interval.Z * logError);
        return new Interval(value / width, value * width);
    }
}
