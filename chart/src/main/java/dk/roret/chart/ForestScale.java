package dk.roret.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The axis that all rows of one forest plot share. Values outside are drawn at the edge.
 *
 * @param width in pixels
 * @param ticks at least two, upwards, with zero among or between them; the first and last are the ends
 */
public record ForestScale(double width, List<Tick> ticks) {
    private static final double EDGE = 14;
    private static final double SMALL = 13;

    public ForestScale {
        ticks = List.copyOf(ticks);
        if (ticks.size() < 2 || ticks.getFirst().at() > 0 || ticks.getLast().at() < 0) {
            throw new IllegalArgumentException("A forest plot needs an axis on both sides of zero, or from it");
        }
    }

    private Scale scale() {
        return new Scale(ticks.getFirst().at(), ticks.getLast().at(), EDGE, width - EDGE);
    }

    double at(double value) {
        return scale().at(
                        Math.clamp(value, ticks.getFirst().at(), ticks.getLast().at()));
    }

    boolean holds(double value) {
        return value >= ticks.getFirst().at() && value <= ticks.getLast().at();
    }

    /** The head of the column: the digits, and above them which way is which. */
    public String head(Caption caption, String longer, String shorter, Medium medium) {
        var content = new ArrayList<Svg>();
        content.addAll(ways(longer, shorter));
        for (var tick : ticks) {
            var digits = Text.middle(at(tick.at()), 36, tick.words(), SMALL).within(0, width);
            content.add((tick.at() == 0 ? digits.strong() : digits.in(Ink.GREY_TEXT)).svg());
        }
        return caption.frame("forest-head", width, 44, medium).with(content).toString();
    }

    /** Beside the zero line; where one of them has no room there, at the two ends. */
    private List<Svg> ways(String longer, String shorter) {
        var left = Text.end(at(0) - 8, 14, longer, SMALL);
        var right = Text.start(at(0) + 8, 14, shorter, SMALL);
        return left.left() >= 0 && right.right() <= width
                ? List.of(left.svg(), right.svg())
                : List.of(
                        Text.start(0, 14, longer, SMALL).svg(),
                        Text.end(width, 14, shorter, SMALL).svg());
    }

    /** A row without an estimate, so that the zero line runs on; it says nothing, so it is hidden from those who listen. */
    public String gap(double height) {
        return Svg.element("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "chart forest-gap")
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + Svg.number(width) + " " + Svg.number(height))
                .with("aria-hidden", "true")
                .with("overflow", "visible")
                .with(lines(-1, height + 1))
                .toString();
    }

    List<Svg> lines(double top, double bottom) {
        var lines = new ArrayList<Svg>();
        for (var tick : ticks) {
            if (tick.at() != 0) {
                lines.add(Svg.line(at(tick.at()), top, at(tick.at()), bottom, Ink.GRID));
            }
        }
        lines.add(Svg.line(at(0), top, at(0), bottom, Ink.GREY).with("stroke-width", 1.5));
        return lines;
    }
}
