package dk.roret.effect.register;

import dk.roret.effect.Interval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds evaluations against a truth that is known, as it is in the demo municipality: how often the 95 percent intervals
 * for weeks saved cover it, how far estimates are off on average, and whether the standard error is the spread.
 *
 * <p>{@code Coverage FOLDER TRUTH.JSON [FOLDER TRUTH.JSON …]}; the keys of the truth are the demo generator's.
 */
public final class Coverage {
    /** Offers with at least this many matched participants are pooled; the others are told beside them. */
    private static final int LARGE = 100;

    private final Map<Integer, List<Pair>> byHorizon = new TreeMap<>();

    private record Pair(int matched, double estimate, double stdError, double truth) {
        double error() {
            return estimate - truth;
        }

        boolean covered() {
            return Math.abs(error()) <= Interval.Z * stdError;
        }
    }

    public static void main(String[] arguments) {
        var coverage = new Coverage();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            coverage.add(Evaluation.of(Path.of(arguments[i]), false), Path.of(arguments[i + 1]));
        }
        System.out.println(coverage.report());
    }

    /** Adds one municipality. */
    public void add(Evaluation evaluation, Path truth) {
        Map<String, JsonNode> offers = new HashMap<>();
        for (var offer : new JsonMapper().readTree(truth.toFile()).path("offers")) {
            offers.put(offer.path("offer_id").asString(""), offer.path("now_or_not_now"));
        }
        for (var effect : evaluation.effects()) {
            var known = offers.get(effect.offer());
            if (effect.targetGroup() != null || known == null) {
                continue;
            }
            for (var saved : effect.weeksSaved()) {
                var horizon = known.path(Integer.toString(saved.horizon()));
                if (saved.difference().stdError() > 0 && !horizon.isMissingNode()) {
                    byHorizon
                            .computeIfAbsent(saved.horizon(), h -> new ArrayList<>())
                            .add(new Pair(
                                    effect.matched(),
                                    saved.difference().value(),
                                    saved.difference().stdError(),
                                    horizon.path("weeks_saved").asDouble()));
                }
            }
        }
    }

    /** One line for each horizon and size. */
    public String report() {
        var lines = new ArrayList<String>();
        lines.add("horizon  matched  estimates  covered  mean error / spread  mean standard error / spread");
        byHorizon.forEach((horizon, pairs) -> {
            lines.add(line(horizon, ">= " + LARGE, pairs, pair -> pair.matched() >= LARGE));
            lines.add(line(horizon, " < " + LARGE, pairs, pair -> pair.matched() < LARGE));
        });
        return String.join("\n", lines);
    }

    private static String line(int horizon, String size, List<Pair> all, Predicate<Pair> chosen) {
        var pairs = all.stream().filter(chosen).toList();
        double n = pairs.size();
        double mean = pairs.stream().mapToDouble(Pair::error).sum() / n;
        double spread = Math.sqrt(pairs.stream()
                        .mapToDouble(pair -> Math.pow(pair.error() - mean, 2))
                        .sum()
                / Math.max(1, n - 1));
        double covered = pairs.stream().filter(Pair::covered).count() / n;
        double stdError = pairs.stream().mapToDouble(Pair::stdError).sum() / n;
        return String.format(
                Locale.ROOT,
                "%7d  %7s  %9.0f  %6.1f%%  %19.3f  %28.3f",
                horizon,
                size,
                n,
                100 * covered,
                mean / spread,
                stdError / spread);
    }
}
