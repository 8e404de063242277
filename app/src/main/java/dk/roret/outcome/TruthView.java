package dk.roret.outcome;

import dk.roret.chart.Caption;
import dk.roret.chart.ForestRow;
import dk.roret.chart.ForestScale;
import dk.roret.chart.Medium;
import dk.roret.chart.Tick;
import dk.roret.effect.Difference;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.Verdict;
import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Estimates held up against the truth, offer by offer, the misses first. */
public record TruthView(String finding, String lead, String head, List<Row> rows, Reading reading, Sheet sheet) {

    private static final double WIDTH = 358;
    private static final double HEIGHT = 56;
    private static final int MOST_TICKS = 9;

    /** One offer. */
    public record Row(
            String name,
            String address,
            String counts,
            String figure,
            String truth,
            String estimate,
            String interval,
            String verdict,
            String result) {}

    private record Held(Figure figure, Difference estimate, KnownTruth.Effect truth) {

        boolean hit() {
            return truth.weeksSaved() >= estimate.interval().lower()
                    && truth.weeksSaved() <= estimate.interval().upper();
        }

        /** An offer that surely harms, and was told to work. */
        boolean harmfulToldToWork() {
            return truth.weeksSaved() < -2 * truth.error() && figure.judgement().verdict() == Verdict.WORKS;
        }
    }

    static TruthView of(Told told, Map<String, KnownTruth.Effect> truth, Words words, Medium medium) {
        List<Held> all = told.figures().stream()
                .flatMap(figure -> {
                    Difference raw = Judgement.raw(figure.judgement().effect());
                    KnownTruth.Effect known = truth.get(figure.offer());
                    return raw == null || known == null
                            ? Stream.<Held>empty()
                            : Stream.of(new Held(figure, raw, known));
                })
                .sorted(Comparator.comparing(Held::hit)
                        .thenComparingDouble(held -> -held.truth().weeksSaved())
                        .thenComparing(held -> held.figure().offer()))
                .toList();
        ForestScale scale = scale(all, words);
        var pages = told.pages(words, medium);
        Reading reading = Reading.of(told.head(), pages, List.of("truth", "estimate"), words);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(row(all.get(i), i, scale, words, medium));
        }
        long hits = all.stream().filter(Held::hit).count();
        long worst = all.stream().filter(Held::harmfulToldToWork).count();
        return new TruthView(
                words.t("outcome.truth.finding", hits, all.size()),
                words.t("outcome.truth.lead", all.size() - hits, worst),
                scale.head(
                        new Caption("truth-axis", words.t("outcome.truth.axis")),
                        words.t("outcome.truth.longer"),
                        words.t("outcome.truth.shorter"),
                        medium),
                rows,
                reading,
                sheet(rows, reading, words));
    }

    private static ForestScale scale(List<Held> all, Words words) {
        double[] reach = all.stream()
                .flatMapToDouble(held ->
                        DoubleStream.of(held.estimate().value(), held.truth().weeksSaved()))
                .toArray();
        double lower = Math.min(-2, DoubleStream.of(reach).min().orElse(0));
        double upper = Math.max(2, DoubleStream.of(reach).max().orElse(0));
        double step = 1;
        while (Math.ceil(upper / step) - Math.floor(lower / step) >= MOST_TICKS) {
            step = step == 2 ? 5 : step * 2;
        }
        List<Tick> ticks = new ArrayList<>();
        for (double at = Math.floor(lower / step) * step; at < upper + step; at += step) {
            ticks.add(new Tick(at, words.number(at, 0)));
        }
        return new ForestScale(WIDTH, ticks);
    }

    private static Row row(Held held, int number, ForestScale scale, Words words, Medium medium) {
        String truth = one(held.truth().weeksSaved(), words);
        String estimate = one(held.estimate().value(), words);
        String interval = words.t(
                "outcome.worth.range",
                one(held.estimate().interval().lower(), words),
                one(held.estimate().interval().upper(), words));
        String result = words.t(held.hit() ? "outcome.truth.hit" : "outcome.truth.miss");
        return new Row(
                held.figure().judgement().effect().name(),
                OfferPage.address(held.figure().offer()),
                words.t(
                        "outcome.truth.counts",
                        held.figure().judgement().effect().matched()),
                new ForestRow(
                                new Caption("truth-" + number, words.t("outcome.truth.row", truth, estimate, interval)),
                                scale,
                                HEIGHT,
                                ForestRow.Verdict.NOT_KNOWN,
                                held.estimate().interval().lower(),
                                held.estimate().value(),
                                held.estimate().interval().upper(),
                                held.truth().weeksSaved())
                        .svg(medium),
                truth,
                estimate,
                interval,
                words.t("outcome.verdict."
                        + held.figure().judgement().verdict().name().toLowerCase(java.util.Locale.ROOT)),
                result);
    }

    private static String one(double weeks, Words words) {
        return words.number(Math.round(weeks * 10) / 10.0 + 0.0, 1);
    }

    private static Sheet sheet(List<Row> rows, Reading reading, Words words) {
        return new Sheet(
                words.t("outcome.truth.sheet"),
                Stream.of("offer", "truth", "estimate", "interval", "verdict", "result")
                        .map(name -> words.t("outcome.truth.column." + name))
                        .toList(),
                rows.stream()
                        .map(row -> List.<Object>of(
                                row.name(), row.truth(), row.estimate(), row.interval(), row.verdict(), row.result()))
                        .toList(),
                reading.notes());
    }
}
