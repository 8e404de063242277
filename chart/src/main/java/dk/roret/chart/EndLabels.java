package dk.roret.chart;

import dk.roret.chart.ProgressChart.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The words at the ends of a progress chart's lines: one column to the right of every mark, spread so that none covers
 * another or a line.
 *
 * @param labels of the sides with marks, the citizen's own first
 */
record EndLabels(List<Label> labels) {
    /** From the last mark to the words. */
    static final double REACH = 20;

    private static final double SIZE = 14;
    private static final double LINE = 15;
    private static final double GAP = 5;
    /** A label so much above or below its mark is tied to it with a line. */
    private static final double FAR = 12;
    /** A label that takes a larger share of the figure is broken in two where it has a space. */
    private static final double SHARE = 0.28;
    /** The curve keeps so many pixels, whatever its labels say. */
    private static final double LEAST_PLOT = 72;

    /** @param lines one or two */
    record Label(Side side, List<String> lines, boolean own) {
        double width() {
            return lines.stream()
                    .mapToDouble(line -> Text.width(line, SIZE, own))
                    .max()
                    .orElse(0);
        }

        double height() {
            return lines.size() * LINE + GAP;
        }
    }

    /** @param room in pixels from where the curve begins to the edge of the figure */
    static EndLabels of(Side citizen, List<Side> professionals, double width, double room) {
        var labels = new ArrayList<Label>();
        add(labels, citizen, true, width, room);
        professionals.forEach(side -> add(labels, side, false, width, room));
        return new EndLabels(labels);
    }

    private static void add(List<Label> labels, Side side, boolean own, double width, double room) {
        if (!side.marks().isEmpty()) {
            double most = room - REACH - LEAST_PLOT;
            labels.add(new Label(
                    side,
                    lines(side.label(), own, width * SHARE).stream()
                            .map(line -> cut(line, own, most))
                            .toList(),
                    own));
        }
    }

    /** Broken where the longer of the two lines is shortest. */
    private static List<String> lines(String label, boolean own, double most) {
        if (Text.width(label, SIZE, own) <= most) {
            return List.of(label);
        }
        return IntStream.range(1, label.length() - 1)
                .filter(at -> label.charAt(at) == ' ')
                .mapToObj(at -> List.of(label.substring(0, at), label.substring(at + 1)))
                .min(Comparator.comparingDouble(two -> two.stream()
                        .mapToDouble(line -> Text.width(line, SIZE, own))
                        .max()
                        .orElseThrow()))
                .orElse(List.of(label));
    }

    private static String cut(String line, boolean own, double most) {
        var text = Text.start(0, 0, line, SIZE);
        return (own ? text.strong() : text).cutTo(most).words();
    }

    double width() {
        return labels.stream().mapToDouble(Label::width).max().orElse(0);
    }

    double height() {
        return labels.stream().mapToDouble(Label::height).sum();
    }

    /** Thin lines from the last marks to the words that do not stand right beside them, then the words. */
    void draw(List<Svg> content, Scale x, DoubleUnaryOperator y, double top, double bottom) {
        double column = REACH
                + labels.stream()
                        .mapToDouble(
                                label -> x.at(label.side().marks().getLast().on()))
                        .max()
                        .orElse(0);
        var middles = Spread.apart(
                labels.stream()
                        .map(label ->
                                y.applyAsDouble(label.side().marks().getLast().step()))
                        .toList(),
                labels.stream().map(Label::height).toList(),
                top,
                bottom);
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var last = label.side().marks().getLast();
            double from = x.at(last.on()) + 11;
            double level = y.applyAsDouble(last.step());
            double middle = middles.get(i);
            if (column - from > REACH || Math.abs(middle - level) > FAR) {
                content.add(
                        Svg.line(from, level, column - 4, middle, Ink.GREY_TEXT).with("stroke-width", 0.75));
            }
            for (int line = 0; line < label.lines().size(); line++) {
                double baseline = middle + 5 + (line - (label.lines().size() - 1) / 2.0) * LINE;
                var text = Text.start(column, baseline, label.lines().get(line), SIZE)
                        .on(Ink.PAPER);
                content.add((label.own() ? text.strong().in(Ink.HAV) : text).svg());
            }
        }
    }
}
