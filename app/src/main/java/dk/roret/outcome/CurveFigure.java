package dk.roret.outcome;

import dk.roret.chart.Caption;
import dk.roret.chart.Medium;
import dk.roret.chart.SurvivalChart;
import dk.roret.chart.Tick;
import dk.roret.effect.Interval;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Draws published curves together.
 *
 * @param id begins every id in the figure
 * @param lines one to four
 */
record CurveFigure(String id, List<Line> lines, Words words) {

    /** @param wide what stands at the end of the line on a desktop, {@code narrow} on a phone */
    record Line(PublishedCurve curve, List<String> wide, List<String> narrow) {}

    /** One curve alone. */
    static CurveFigure of(PublishedCurve curve, Words words) {
        String share = atEnd(curve, words);
        return new CurveFigure(
                "curve",
                List.of(new Line(curve, List.of(words.t("outcome.figure.label"), share), List.of(share))),
                words);
    }

    static String atEnd(PublishedCurve curve, Words words) {
        return words.percent(curve.points().getLast().share());
    }

    String wide(String caption) {
        return chart(id, caption, 752, 340, Line::wide);
    }

    String narrow(String caption) {
        return chart(id + "-narrow", caption, 358, 280, Line::narrow);
    }

    private String chart(String name, String caption, double width, double height, Function<Line, List<String>> label) {
        return new SurvivalChart(
                        new Caption(name, caption),
                        width,
                        height,
                        weeks(),
                        Stream.of(0.0, 0.25, 0.5, 0.75, 1.0)
                                .map(share -> new Tick(share, words.percent(share)))
                                .toList(),
                        lines.stream()
                                .map(line -> new SurvivalChart.Series(label.apply(line), steps(line.curve())))
                                .toList(),
                        null)
                .svg(Medium.SCREEN);
    }

    private static List<SurvivalChart.Step> steps(PublishedCurve curve) {
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
        int end = lines.stream()
                .mapToInt(line -> line.curve().last().until())
                .max()
                .orElseThrow();
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
