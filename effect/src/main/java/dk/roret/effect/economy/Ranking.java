package dk.roret.effect.economy;

import dk.roret.effect.economy.Composite.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Weighs and ranks the offers of one target group. */
public final class Ranking {
    /** To compare takes this many. */
    private static final int FEW = 2;

    private final List<String> offers;
    private final Map<Dimension, Map<String, Score>> scores;
    private final Map<Dimension, Scale> scales = new EnumMap<>(Dimension.class);

    /**
     * How a dimension was put on one scale with the others.
     *
     * @param weight its share of the weights of the dimensions used; 0 where it is not used
     * @param measured how many offers have it
     * @param used whether it counts: two offers or more have it
     * @param mean over the offers that have it
     * @param stdDev with n − 1
     */
    public record Scale(double weight, int measured, boolean used, double mean, double stdDev) {
        double standard(Score score) {
            return stdDev > 0 ? (score.value() - mean) / stdDev : 0;
        }
    }

    /** Lowest and highest standard score that an offer may have, by dimension. */
    private record Span(double[] low, double[] high) {}

    /** @param scores for each dimension, by offer; offers that were not measured are left out */
    public Ranking(
            SortedSet<String> offers, Map<Dimension, Map<String, Score>> scores, Map<Dimension, Double> weights) {
        this.offers = List.copyOf(offers);
        this.scores = scores;
        double sum = 0;
        for (var dimension : Dimension.values()) {
            sum += measured(dimension).size() < FEW ? 0 : weights.getOrDefault(dimension, 0.0);
        }
        for (var dimension : Dimension.values()) {
            scales.put(dimension, scale(measured(dimension), weights.getOrDefault(dimension, 0.0), sum));
        }
    }

    private Map<String, Score> measured(Dimension dimension) {
        return scores.getOrDefault(dimension, Map.of());
    }

    private static Scale scale(Map<String, Score> measured, double weight, double sum) {
        int n = measured.size();
        double mean = 0;
        for (var score : measured.values()) {
            mean += score.value() / n;
        }
        double squares = 0;
        for (var score : measured.values()) {
            squares += (score.value() - mean) * (score.value() - mean);
        }
        boolean used = n >= FEW;
        return new Scale(used && sum > 0 ? weight / sum : 0, n, used, mean, used ? Math.sqrt(squares / (n - 1)) : 0);
    }

    public Map<Dimension, Scale> scales() {
        return scales;
    }

    /** By offer. */
    public Map<String, Composite> composites() {
        var used =
                Arrays.stream(Dimension.values()).filter(d -> scale(d).used()).toList();
        Map<String, Composite> composites = new TreeMap<>();
        if (used.isEmpty()) {
            var open = new Ranks(1, offers.size());
            offers.forEach(offer ->
                    composites.put(offer, new Composite(Map.of(), List.of(), null, null, open, open, offers.size())));
            return composites;
        }
        var spans = new TreeMap<String, Span>();
        offers.forEach(offer -> spans.put(offer, span(offer, used)));
        double[] weights = used.stream().mapToDouble(d -> scale(d).weight()).toArray();
        boolean weighed = Arrays.stream(weights).sum() > 0;
        spans.forEach((offer, span) -> {
            var others = new ArrayList<Span>();
            spans.forEach((other, theirs) -> {
                if (!other.equals(offer)) {
                    others.add(theirs);
                }
            });
            var standard = new EnumMap<Dimension, Double>(Dimension.class);
            var missing = new ArrayList<Dimension>();
            for (var dimension : used) {
                var score = measured(dimension).get(offer);
                if (score == null) {
                    missing.add(dimension);
                } else {
                    standard.put(dimension, scale(dimension).standard(score));
                }
            }
            composites.put(
                    offer,
                    new Composite(
                            standard,
                            missing,
                            weighed ? (Double) weigh(span.low(), weights) : null,
                            weighed ? (Double) weigh(span.high(), weights) : null,
                            weighed ? ranks(span, others, weights) : new Ranks(1, offers.size()),
                            anyRanks(span, others),
                            offers.size()));
        });
        return composites;
    }

    private Scale scale(Dimension dimension) {
        return scales.getOrDefault(dimension, new Scale(0, 0, false, 0, 0));
    }

    private Span span(String offer, List<Dimension> used) {
        var low = new double[used.size()];
        var high = new double[used.size()];
        for (int d = 0; d < low.length; d++) {
            var scale = scale(used.get(d));
            var score = measured(used.get(d)).get(offer);
            var possible = score == null ? measured(used.get(d)).values() : List.of(score);
            low[d] = possible.stream().mapToDouble(scale::standard).min().orElse(0);
            high[d] = possible.stream().mapToDouble(scale::standard).max().orElse(0);
        }
        return new Span(low, high);
    }

    private static double weigh(double[] scores, double[] weights) {
        double sum = 0;
        for (int d = 0; d < scores.length; d++) {
            sum += weights[d] * scores[d];
        }
        return sum;
    }

    private static Ranks ranks(Span span, List<Span> others, double[] weights) {
        Predicate<Span> surely = other -> weigh(other.low(), weights) > weigh(span.high(), weights);
        Predicate<Span> perhaps = other -> weigh(other.high(), weights) > weigh(span.low(), weights);
        return new Ranks(
                1 + (int) others.stream().filter(surely).count(),
                1 + (int) others.stream().filter(perhaps).count());
    }

    private static Ranks anyRanks(Span span, List<Span> others) {
        var surely =
                others.stream().map(other -> ahead(other.low(), span.high())).toList();
        var perhaps =
                others.stream().map(other -> ahead(other.high(), span.low())).toList();
        return new Ranks(
                1 + RankRange.of(surely).fewest(), 1 + RankRange.of(perhaps).most());
    }

    /** In three dimensions: with fewer, the last stands for those that are not there, which changes no rank. */
    private static double[] ahead(double[] other, double[] own) {
        var ahead = new double[Dimension.values().length];
        for (int d = 0; d < ahead.length; d++) {
            int from = Math.min(d, own.length - 1);
            ahead[d] = other[from] - own[from];
        }
        return ahead;
    }
}
