package dk.roret.effect.register;

import dk.roret.effect.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Estimates drawn towards those of their kind, so that small ones do not top or bottom a list by luck: normal within,
 * normal between. How far the true effects of a kind lie apart is not known, so it is averaged over: every spread is as likely
 * beforehand, and the estimates say the rest (Rubin 1981; Gelman 2006). To go by one guess of the spread makes intervals
 * too short, and where that guess is nought, it makes all offers of a kind alike.
 */
public final class Shrinkage {
    /** Fewer than this many offers of a type are judged beside all offers; fewer than this many in all stay as they are. */
    private static final int KIND = 3;

    /** How many spreads are averaged over; with 200 the figures are right to a few hundred-thousandths of their error. */
    private static final int SPREADS = 200;

    private final List<Spread> spreads = new ArrayList<>();

    /** What holds if the true effects lie {@code √between} apart, and how much that counts. */
    private record Spread(double between, double centre, double centreVariance, double weight) {
        double value(Difference raw) {
            return centre + share(raw) * (raw.value() - centre);
        }

        /** Of the estimate there; that the centre is estimated is part of it. */
        double variance(Difference raw) {
            double share = share(raw);
            return share * square(raw.stdError()) + (1 - share) * (1 - share) * centreVariance;
        }

        private double share(Difference raw) {
            return between / (between + square(raw.stdError()));
        }
    }

    /** @param kind the estimates of one kind, each with a standard error above 0 */
    public Shrinkage(List<Difference> kind) {
        if (kind.size() < KIND) {
            return;
        }
        double unit = unit(kind);
        var logs = new double[SPREADS];
        for (int i = 0; i < SPREADS; i++) {
            // From 0 to infinity by steps that widen: spread = unit · u / (1 − u), with its derivative as part of the
            // weight.
            double u = (i + 0.5) / SPREADS;
            double between = square(unit * u / (1 - u));
            var spread = at(between, kind);
            spreads.add(spread);
            logs[i] = spread.weight() - 2 * Math.log(1 - u);
        }
        double largest = Arrays.stream(logs).max().orElseThrow();
        double sum = Arrays.stream(logs).map(log -> Math.exp(log - largest)).sum();
        for (int i = 0; i < SPREADS; i++) {
            var spread = spreads.get(i);
            double weight = Math.exp(logs[i] - largest) / sum;
            spreads.set(i, new Spread(spread.between(), spread.centre(), spread.centreVariance(), weight));
        }
    }

    /** With the logarithm of how likely the estimates are as its weight. */
    private static Spread at(double between, List<Difference> kind) {
        double weights = 0;
        double sum = 0;
        double log = 0;
        for (var estimate : kind) {
            double w = 1 / (square(estimate.stdError()) + between);
            weights += w;
            sum += w * estimate.value();
            log += Math.log(w) / 2;
        }
        double centre = sum / weights;
        for (var estimate : kind) {
            log -= square(estimate.value() - centre) / (square(estimate.stdError()) + between) / 2;
        }
        return new Spread(between, centre, 1 / weights, log - Math.log(weights) / 2);
    }

    /** Of the size that spreads have here: the errors, or what the estimates lie apart where that is more. */
    private static double unit(List<Difference> kind) {
        var certain = at(0, kind);
        double deviations = 0;
        for (var estimate : kind) {
            deviations += square((estimate.value() - certain.centre()) / estimate.stdError());
        }
        return Math.sqrt((kind.size() + deviations) * certain.centreVariance());
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

    /** The estimate and its error after shrinking; the estimate itself where its kind is too few to say. */
    public Difference of(Difference raw) {
        if (spreads.isEmpty()) {
            return raw;
        }
        double value = 0;
        for (var spread : spreads) {
            value += spread.weight() * spread.value(raw);
        }
        double variance = 0;
        for (var spread : spreads) {
            variance += spread.weight() * (spread.variance(raw) + square(spread.value(raw) - value));
        }
        return new Difference(value, Math.sqrt(variance));
    }

    private static double square(double x) {
        return x * x;
    }
}
