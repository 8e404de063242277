package dk.roret.effect.economy;

import dk.roret.effect.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Kroner of benefit saved for each krone spent, with the set of ratios that the data do not rule out (Fieller 1954). It is
 * found by asking of every ratio whether saved − ratio · cost may be zero, so it holds however near to zero the cost is;
 * then it is not an interval.
 *
 * @param value null where the cost is 0
 * @param lower null where the set has no such limit
 * @param upper null where the set has no such limit
 */
public record PerKrone(
        @Nullable Double value,
        Shape shape,
        @Nullable Double lower,
        @Nullable Double upper) {
    /** What the set looks like. */
    public enum Shape {
        /** From lower to upper. */
        INTERVAL,
        /** Up to lower, and from upper on: the cost may be zero, the saving may not. */
        OUTSIDE,
        /** Every ratio: both may be zero. */
        EVERYTHING,
        /** There is no cost, so there is no ratio. */
        NONE
    }

    /**
     * @param saved with its variance
     * @param cost with its variance; 0 where the price is the same for all
     */
    static PerKrone of(double saved, double cost, double savedVariance, double costVariance, double covariance) {
        if (cost == 0) {
            return new PerKrone(null, Shape.NONE, null, null);
        }
        double value = saved / cost;
        double z2 = Interval.Z * Interval.Z;
        double a = cost * cost - z2 * costVariance;
        double b = saved * cost - z2 * covariance;
        double c = saved * saved - z2 * savedVariance;
        double discriminant = b * b - a * c;
        if (a > 0) {
            double root = Math.sqrt(Math.max(0, discriminant));
            return new PerKrone(value, Shape.INTERVAL, (b - root) / a, (b + root) / a);
        }
        if (a == 0 || discriminant <= 0) {
            return a == 0 && b != 0 ? half(value, b, c) : new PerKrone(value, Shape.EVERYTHING, null, null);
        }
        double root = Math.sqrt(discriminant);
        return new PerKrone(value, Shape.OUTSIDE, (b + root) / a, (b - root) / a);
    }

    /** The cost lies exactly on the border: one limit goes to infinity. */
    private static PerKrone half(double value, double b, double c) {
        double limit = c / (2 * b);
        return b > 0
                ? new PerKrone(value, Shape.INTERVAL, limit, null)
                : new PerKrone(value, Shape.INTERVAL, null, limit);
    }
}
