package dk.roret.effect.report;

import dk.roret.chart.Caption;
import dk.roret.chart.ForestRow;
import dk.roret.chart.ForestScale;
import dk.roret.chart.Tick;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The axis of weeks saved that all offers of a table share, and what is drawn on it. */
final class Axis {
    static final double WIDE = 440;
    static final double NARROW = 358;

    private static final double ROW = 72;
    private static final double GROUP = 56;
    private static final int MOST_TICKS = 9;
    private static final double LEAST = 2;

    /** So many of the intervals that settle nothing are drawn whole; the longest get arrowheads. */
    private static final double WHOLE = 0.8;

    private final ForestScale scale;
    private final Words words;
    private final String name;
    private int drawn;

    /** @param name unique on the page; @param width in pixels */
    Axis(List<Judgement> judgements, Words words, String name, double width) {
        this.words = words;
        this.name = name;
        double lower = -end(judgements, -1);
        double upper = end(judgements, 1);
        double step = 1;
        while (Math.ceil(upper / step) - Math.floor(lower / step) >= MOST_TICKS) {
            step = step == 2 ? 5 : step * 2;
        }
        var ticks = new ArrayList<Tick>();
        for (double at = Math.floor(lower / step) * step; at < upper + step; at += step) {
            ticks.add(new Tick(at, words.number(at, 0)));
        }
        scale = new ForestScale(width, ticks);
    }

    private static double end(List<Judgement> judgements, int side) {
        var settled = new ArrayList<Double>(List.of(LEAST));
        var open = new ArrayList<Double>();
        for (var judgement : judgements) {
            var shrunken = judgement.shrunken();
            if (shrunken != null) {
                var interval = shrunken.interval();
                double reach = side * (side < 0 ? interval.lower() : interval.upper());
                (judgement.verdict() == Verdict.NOT_YET_KNOWN ? open : settled).add(reach);
                settled.add(side * shrunken.value());
            }
        }
        open.sort(null);
        if (!open.isEmpty()) {
            settled.add(open.get((int) (WHOLE * (open.size() - 1))));
        }
        return settled.stream().mapToDouble(reach -> reach).max().orElse(LEAST);
    }

    /** The digits, and which way is which. */
    String head() {
        return scale.head(
                caption(words.t("axis.words")), words.t("axis.longer"), words.t("axis.shorter"), words.medium());
    }

    /** Where no estimate stands. */
    String gap() {
        return scale.gap(ROW);
    }

    String groupGap() {
        return scale.gap(GROUP);
    }

    String row(Judgement judgement) {
        var shrunken = judgement.shrunken();
        if (shrunken == null) {
            return gap();
        }
        var raw = Judgement.raw(judgement.effect());
        var interval = shrunken.interval();
        return new ForestRow(
                        caption(words.t("forest.words", words.weeks(shrunken.value()), words.range(interval))),
                        scale,
                        ROW,
                        shape(judgement.verdict()),
                        interval.lower(),
                        shrunken.value(),
                        interval.upper(),
                        raw == null ? null : (Double) raw.value())
                .svg(words.medium());
    }

    static ForestRow.Verdict shape(Verdict verdict) {
        return switch (verdict) {
            case WORKS -> ForestRow.Verdict.WORKS;
            case HARMS -> ForestRow.Verdict.HARMS;
            case TOO_SMALL -> ForestRow.Verdict.TOO_SMALL;
            case NOT_YET_KNOWN -> ForestRow.Verdict.NOT_KNOWN;
        };
    }

    private Caption caption(String sentence) {
        return new Caption(name + "-" + drawn++, sentence);
    }
}
