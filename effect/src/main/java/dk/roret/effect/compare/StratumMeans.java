package dk.roret.effect.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome in every stratum of a match, and the standard errors that need it stratum by stratum. Strata without one of
 * the arms are there too; they count for nothing.
 */
public record StratumMeans(List<Stratum> strata) {
    /**
     * @param key what its people share: the values of the keys, joined by |, with \ before a | or \ of their own
     */
    public record Stratum(String key, InArm treated, InArm control) {
        boolean matched() {
            return treated.n() > 0 && control.n() > 0;
        }
    }

    /**
     * @param mean null where there is nobody
     * @param variance with n-1; null where there are fewer than two
     */
    public record InArm(
            long n, @Nullable Double mean, @Nullable Double variance) {}

    /** The mean of the treated, and of the controls weighted like them. */
    public double mean(boolean treated) {
        double sum = 0;
        double n = 0;
        for (var stratum : strata) {
            var mean = (treated ? stratum.treated() : stratum.control()).mean();
            if (stratum.matched() && mean != null) {
                sum += stratum.treated().n() * mean;
                n += stratum.treated().n();
            }
        }
        return sum / n;
    }

    /** The effect on the matched treated, with the error clustered by stratum and no small-sample factor. */
    public Effect clustered() {
        double mean = mean(true);
        double meanOfControls = mean(false);
        double n = 0;
        double squares = 0;
        for (var stratum : strata) {
            var with = stratum.treated().mean();
            var without = stratum.control().mean();
            if (with != null && without != null) {
                n += stratum.treated().n();
                double own = stratum.treated().n() * ((with - mean) - (without - meanOfControls));
                squares += own * own;
            }
        }
        return new Effect(mean - meanOfControls, Math.sqrt(squares) / n);
    }

    /** The same effect with Neyman's (1923) error, from the strata that have two or more in each arm only. */
    public Effect neyman() {
        double n = 0;
        double sum = 0;
        for (var stratum : strata) {
            var with = stratum.treated();
            var without = stratum.control();
            n += stratum.matched() ? with.n() : 0;
            if (with.variance() != null && without.variance() != null) {
                sum += Math.pow(with.n(), 2) * (with.variance() / with.n() + without.variance() / without.n());
            }
        }
        return new Effect(mean(true) - mean(false), Math.sqrt(sum) / n);
    }
}
