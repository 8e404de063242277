package dk.roret.chart;

import org.jspecify.annotations.Nullable;

/**
 * One row of a forest plot, to stand in a table cell without padding. The zero line and the grid run the whole height
 * and a pixel over, so that they are unbroken from row to row. The interval also belongs in words in the same table row.
 *
 * @param height of the table row, in pixels
 * @param estimate where the mark stands, within the interval
 * @param raw the estimate before shrinkage, a small tick above; none where there is none
 */
public record ForestRow(
        Caption caption,
        ForestScale scale,
        double height,
        Verdict verdict,
        double lower,
        double estimate,
        double upper,
        @Nullable Double raw) {
    /** What the interval allows one to say; a thick bar is settled, a thin one is not. */
    public enum Verdict {
        /** The whole interval above zero. */
        WORKS,
        NOT_KNOWN,
        /** The whole interval below the smallest effect worth having. */
        TOO_SMALL,
        /** The whole interval below zero. */
        HARMS
    }

    public ForestRow {
        if (!(lower <= estimate && estimate <= upper)) {
            throw new IllegalArgumentException(
                    "The estimate must lie in its interval: " + lower + " to " + upper + ", not " + estimate);
        }
        if (height < 24) {
            throw new IllegalArgumentException("A row needs at least 24 pixels");
        }
    }

    public String svg(Medium medium) {
        var svg = caption.frame("forest-row", scale.width(), height, medium)
                .with("overflow", "visible")
                .with(scale.lines(-1, height + 1))
                .with(interval());
        if (raw != null && scale.holds(raw)) {
            double x = scale.at(raw);
            svg = svg.with(
                    Svg.line(x, height / 2 - 14, x, height / 2 - 6, Ink.TEXT).with("stroke-width", 1.5));
        }
        return svg.with(mark()).toString();
    }

    private String colour() {
        return switch (verdict) {
            case WORKS -> Ink.HAV;
            case NOT_KNOWN, TOO_SMALL -> Ink.GREY_TEXT;
            case HARMS -> Ink.LER;
        };
    }

    private Svg interval() {
        double y = height / 2;
        double width = verdict == Verdict.NOT_KNOWN ? 2.5 : 5;
        var bar = Svg.element("g").with("stroke", colour()).with("stroke-width", width);
        bar = bar.with(end(scale.at(lower), y, lower, -1), end(scale.at(upper), y, upper, 1));
        return bar.with(
                Svg.element("path").with("d", "M" + point(scale.at(lower), y) + " H" + Svg.number(scale.at(upper))));
    }

    /** A cap for what is not known; an arrowhead where the interval goes on outside the figure. */
    private Svg end(double x, double y, double value, int side) {
        var end = Svg.element("path").with("fill", "none");
        if (!scale.holds(value)) {
            String shaft = point(x - side * 6, y - 5) + " L" + point(x, y) + " L" + point(x - side * 6, y + 5);
            return end.with("d", "M" + shaft).with("stroke-width", 2);
        }
        double cap = verdict == Verdict.NOT_KNOWN ? 6 : 2.5;
        return end.with("d", "M" + point(x, y - cap) + " V" + Svg.number(y + cap))
                .with("stroke-width", 2);
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    private Svg mark() {
        double x = scale.at(estimate);
        double y = height / 2;
        return switch (verdict) {
            case WORKS -> Svg.circle(x, y, 8, Ink.HAV);
            case NOT_KNOWN ->
                Svg.circle(x, y, 6.5, Ink.PAPER).with("stroke", Ink.GREY_TEXT).with("stroke-width", 2.5);
            case TOO_SMALL -> Svg.circle(x, y, 8, Ink.GREY_TEXT);
            case HARMS -> Svg.rect(x - 7.5, y - 7.5, 15, 15, Ink.LER);
        };
    }
}
