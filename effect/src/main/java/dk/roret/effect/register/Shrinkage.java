package dk.roret.effect.register;

import dk.roret.effect.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Estimates drawn towards those of their kind, so that small ones do not top or bottom a list by luck: normal within,
 * normal between, the variance between them after Paule and Mandel (1982).
 */
public final class Shrinkage {
    /** Fewer than this many offers of a type are judged beside all offers. */
    private static final int KIND = 3;

    private static final int STEPS = 200;

    private final double between;
    private final double centre;
    private final double centreVariance;

    /** @param kind the estimates of one kind, at least one, each with a standard error above 0 */
    public Shrinkage(List<Difference> kind) {
        between = between(kind);
        double weight = 0;
        double sum = 0;
        for (var estimate : kind) {
            double w = 1 / (variance(estimate) + between);
            weight += w;
            sum += w * estimate.value();
        }
        centre = sum / weight;
        centreVariance = 1 / weight;
    }

    /**
     * Draws towards offers of an offer's type and target group; towards all of the group where they are few.
     *
     * @param estimate of an offer, with a standard error above 0; null where it has none. This offer has one
     */
    public static Shrinkage among(
            OfferEffect effect, List<OfferEffect> effects, Function<OfferEffect, @Nullable Difference> estimate) {
        var peers = new ArrayList<Difference>();
        var sameType = new ArrayList<Difference>();
        for (var peer : effects) {
            var theirs = Objects.equals(peer.targetGroup(), effect.targetGroup()) ? estimate.apply(peer) : null;
            if (theirs != null) {
                peers.add(theirs);
                if (peer.type().equals(effect.type())) {
                    sameType.add(theirs);
                }
            }
        }
        return new Shrinkage(sameType.size() < KIND ? peers : sameType);
    }

    private static double variance(Difference estimate) {
        return estimate.stdError() * estimate.stdError();
    }

    /** The variance between for which the squared deviations are what is to be expected; by halving. */
    private static double between(List<Difference> kind) {
        double low = 0;
        double high = 1;
        while (excess(kind, high) > 0) {
            high *= 2;
        }
        for (int step = 0; step < STEPS && excess(kind, low) > 0; step++) {
            double middle = (low + high) / 2;
            if (excess(kind, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
            if (high - low < 1e-12 * high) {
                break;
            }
        }
        return low;
    }

    private static double excess(List<Difference> kind, double between) {
        double weight = 0;
        double sum = 0;
        for (var estimate : kind) {
            double w = 1 / (variance(estimate) + between);
            weight += w;
            sum += w * estimate.value();
        }
        double deviations = 0;
        for (var estimate : kind) {
            deviations += Math.pow(estimate.value() - sum / weight, 2) / (variance(estimate) + between);
        }
        return deviations - (kind.size() - 1);
    }

    /** The estimate and its error after shrinking; the error also covers that the centre is estimated. */
    public Difference of(Difference raw) {
        double own = variance(raw);
        double share = between / (between + own);
        double value = centre + share * (raw.value() - centre);
        double variance = share * own + (1 - share) * (1 - share) * centreVariance;
        return new Difference(value, Math.sqrt(variance));
    }
}
