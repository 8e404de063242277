package dk.roret.outcome;

import dk.roret.chart.Medium;
import dk.roret.effect.economy.Composite;
import dk.roret.effect.economy.Composite.Ranks;
import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Ranking;
import dk.roret.effect.economy.Score;
import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How offers rank when employment, progression and experience are weighed together, and what moves when the weights do.
 *
 * @param weighing what each dimension weighs: as decided, and as tried
 * @param unused dimensions that fewer than two offers have, in a sentence; empty where all are used
 * @param changed what the weights that are tried change
 */
public record WeightsView(
        String finding,
        String lead,
        List<Weighing> weighing,
        String unused,
        String changed,
        Sheet sheet,
        Reading reading,
        String query) {

    /** One dimension. */
    public record Weighing(String code, String name, String decided, String tried) {}

    static WeightsView of(Told told, Map<Dimension, Double> decided, Map<Dimension, Double> tried, Words words) {
        SortedMap<String, String> names = new TreeMap<>();
        Map<Dimension, Map<String, Score>> scores = new EnumMap<>(Dimension.class);
        for (Figure figure : told.figures()) {
            names.put(figure.offer(), figure.judgement().effect().name());
            if (figure.worth() != null) {
                figure.worth()
                        .scores()
                        .forEach((dimension, score) -> scores.computeIfAbsent(dimension, any -> new TreeMap<>())
                                .put(figure.offer(), score));
            }
        }
        var ranking = new Ranking(new TreeSet<>(names.keySet()), scores, decided);
        Map<String, Composite> before = ranking.composites();
        Map<String, Composite> after = new Ranking(new TreeSet<>(names.keySet()), scores, tried).composites();
        var pages = told.pages(words, Medium.SCREEN);
        Reading reading = Reading.of(
                told.head(), pages, List.of("employment", "progression", "experience", "rank", "any-rank"), words);
        return new WeightsView(
                finding(names, before, words),
                lead(before, words),
                weighing(decided, tried, words),
                unused(ranking, words),
                changed(names, before, after, decided.equals(tried), words),
                sheet(names, before, after, scores, reading, words),
                reading,
                query(tried));
    }

    private static String finding(Map<String, String> names, Map<String, Composite> ranked, Words words) {
        List<String> first = ranked.entrySet().stream()
                .filter(entry -> entry.getValue().rank().best() == 1)
                .map(Map.Entry::getKey)
                .toList();
        if (first.size() != 1) {
            return words.t("outcome.weights.finding.open", first.size(), names.size());
        }
        String offer = first.getFirst();
        boolean always = Objects.requireNonNull(ranked.get(offer)).anyRank().worst() == 1;
        return words.t(
                always ? "outcome.weights.finding.always" : "outcome.weights.finding",
                Objects.requireNonNull(names.get(offer)));
    }

    private static String lead(Map<String, Composite> ranked, Words words) {
        long moving = ranked.values().stream()
                .filter(composite ->
                        composite.anyRank().best() != composite.anyRank().worst())
                .count();
        return words.t("outcome.weights.lead", moving, ranked.size());
    }

    private static List<Weighing> weighing(Map<Dimension, Double> decided, Map<Dimension, Double> tried, Words words) {
        List<Weighing> weighing = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            weighing.add(new Weighing(
                    dimension.code(),
                    words.t("outcome.figure." + dimension.code()),
                    whole(decided, dimension),
                    whole(tried, dimension)));
        }
        return weighing;
    }

    private static String whole(Map<Dimension, Double> weights, Dimension dimension) {
        return Integer.toString(weights.getOrDefault(dimension, 0.0).intValue());
    }

    private static String query(Map<Dimension, Double> tried) {
        List<String> said = new ArrayList<>();
        tried.forEach((dimension, weight) -> said.add(dimension.code() + "=" + weight.intValue()));
        return String.join("&", said);
    }

    private static String unused(Ranking ranking, Words words) {
        List<String> names = new ArrayList<>();
        ranking.scales().forEach((dimension, scale) -> {
            if (!scale.used()) {
                names.add(words.t("outcome.figure." + dimension.code()).toLowerCase(words.locale()));
            }
        });
        return names.isEmpty()
                ? ""
                : words.t("outcome.weights.unused", String.join(" " + words.t("outcome.and") + " ", names));
    }

    private static String changed(
            Map<String, String> names,
            Map<String, Composite> before,
            Map<String, Composite> after,
            boolean same,
            Words words) {
        if (same) {
            return words.t("outcome.weights.as-decided");
        }
        long moved = names.keySet().stream()
                .filter(offer -> !Objects.requireNonNull(before.get(offer))
                        .rank()
                        .equals(Objects.requireNonNull(after.get(offer)).rank()))
                .count();
        return words.t("outcome.weights.moved", moved, names.size());
    }

    private static Sheet sheet(
            Map<String, String> names,
            Map<String, Composite> before,
            Map<String, Composite> after,
            Map<Dimension, Map<String, Score>> scores,
            Reading reading,
            Words words) {
        Map<String, List<Object>> rows = new HashMap<>();
        names.forEach((offer, name) -> {
            List<Object> row = new ArrayList<>();
            row.add(name);
            row.add(rank(Objects.requireNonNull(before.get(offer)).rank(), words));
            row.add(rank(Objects.requireNonNull(after.get(offer)).rank(), words));
            row.add(rank(Objects.requireNonNull(after.get(offer)).anyRank(), words));
            for (Dimension dimension : Dimension.values()) {
                Score score = scores.getOrDefault(dimension, Map.of()).get(offer);
                row.add(
                        score == null
                                ? words.t("outcome.worth.not-measured")
                                : words.number(Math.round(score.value() * 10) / 10.0 + 0.0, 1));
            }
            rows.put(offer, row);
        });
        return new Sheet(
                words.t("outcome.weights.menu"),
                List.of(
                        words.t("outcome.column.offer"),
                        words.t("outcome.weights.rank.decided"),
                        words.t("outcome.weights.rank.tried"),
                        words.t("outcome.weights.rank.any"),
                        words.t("outcome.figure.employment"),
                        words.t("outcome.figure.progression"),
                        words.t("outcome.figure.experience")),
                names.keySet().stream()
                        .sorted(Comparator.comparingInt((String offer) -> Objects.requireNonNull(after.get(offer))
                                        .rank()
                                        .best())
                                .thenComparing(offer -> offer))
                        .map(offer -> Objects.requireNonNull(rows.get(offer)))
                        .toList(),
                reading.notes());
    }

    private static String rank(Ranks ranks, Words words) {
        return ranks.best() == ranks.worst()
                ? words.number(ranks.best())
                : words.t("outcome.worth.range", words.number(ranks.best()), words.number(ranks.worst()));
    }
}
