package dk.roret.outcome;

import dk.roret.chart.Caption;
import dk.roret.chart.Medium;
import dk.roret.chart.SurvivalChart;
import dk.roret.chart.Tick;
import dk.roret.effect.Interval;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws a published curve. */
record CurveFigure(PublishedCurve curve, Words words) {

    String wide(String caption) {
        String share = words.percent(curve.points().getLast().share());
        return chart("curve", caption, 752, 340, List.of(words.t("outcome.figure.label"), share));
    }

    String narrow(String caption) {
        return chart(
                "curve-narrow",
                caption,
                358,
                280,
                List.of(words.percent(curve.points().getLast().share())));
    }

    private String chart(String id, String caption, double width, double height, List<String> label) {
        return new SurvivalChart(
                        new Caption(id, caption),
                        width,
                        height,
                        weeks(),
                        Stream.of(0.0, 0.25, 0.5, 0.75, 1.0)
                                .map(share -> new Tick(share, words.percent(share)))
                                .toList(),
                        List.of(new SurvivalChart.Series(label, steps())),
                        null)
                .svg(Medium.SCREEN);
    }

    private List<SurvivalChart.Step> steps() {
        return curve.points().stream()
                .map(point -> {
                    Interval limits = point.limits();
                    return new SurvivalChart.Step(
                            point.week(),
                            point.share(),
                            limits == null ? null : (Double) limits.lower(),
                            limits == null ? null : (Double) limits.upper());
                })
                .toList();
    }

    /** Quarters of a year as far as they fit, then years; and always the end. */
    private List<Tick> weeks() {
        int end = curve.last().until();
        int step = end <= 78 ? 13 : end <= 208 ? 26 : 52;
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(0, words.t("outcome.figure.start")));
        for (int week = step; week <= end - step / 2; week += step) {
            ticks.add(new Tick(week, words.t("outcome.week", week)));
        }
        ticks.add(new Tick(end, words.t("outcome.week", end)));
        return ticks;
    }
}
