package dk.roret.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a group is, as one bar in parts that add up to the whole. The fills differ in grey too: dark, middle, hatched,
 * empty. Parts too narrow for their share leave it to the table beside.
 *
 * @param width in pixels, at least 200
 * @param parts shares of the whole, 0 to 1
 */
public record ShareBar(Caption caption, double width, List<Part> parts) {
    private static final double HEIGHT = 44;
    private static final double SIZE = 14;

    /** How a part is filled. */
    public enum Fill {
        DARK,
        MIDDLE,
        HATCHED,
        CALM,
        EMPTY
    }

    /** @param words the share as it stands in the bar */
    public record Part(double share, String words, Fill fill) {}

    public ShareBar {
        parts = List.copyOf(parts);
        double sum = parts.stream().mapToDouble(Part::share).sum();
        if (width < 200 || Math.abs(sum - 1) > 1e-6 || parts.stream().anyMatch(p -> p.share() < 0)) {
            throw new IllegalArgumentException("The parts of a bar must add up to the whole, not to " + sum);
        }
    }

    public String svg(Medium medium) {
        var content = new ArrayList<Svg>();
        content.add(Svg.element("defs").with(hatch()));
        double x = 1;
        for (var part : parts) {
            double wide = part.share() * (width - 2);
            if (wide > 0) {
                draw(content, part, x, wide);
            }
            x += wide;
        }
        return caption.frame("share-bar", width, HEIGHT, medium).with(content).toString();
    }

    private void draw(List<Svg> content, Part part, double x, double wide) {
        var rect = Svg.rect(x, 1, wide, HEIGHT - 2, fill(part.fill()));
        content.add(rect.with("stroke", Ink.GREY).with("stroke-width", 1));
        if (Text.width(part.words(), SIZE, true) + 12 <= wide) {
            var words = Text.middle(x + wide / 2, HEIGHT / 2 + 5, part.words(), SIZE)
                    .strong();
            content.add((part.fill() == Fill.DARK
                            ? words.in(Ink.PAPER)
                            : part.fill() == Fill.HATCHED ? words.on(Ink.CALM) : words)
                    .svg());
        }
    }

    private String fill(Fill fill) {
        return switch (fill) {
            case DARK -> Ink.HAV;
            case MIDDLE -> Ink.HAV_LINE;
            case HATCHED -> "url(#" + caption.id() + "-hatch)";
            case CALM -> Ink.GREY_AREA;
            case EMPTY -> Ink.PAPER;
        };
    }

    private Svg hatch() {
        return Svg.element("pattern")
                .with("id", caption.id() + "-hatch")
                .with("width", 7)
                .with("height", 7)
                .with("patternUnits", "userSpaceOnUse")
                .with("patternTransform", "rotate(45)")
                .with(Svg.rect(0, 0, 7, 7, Ink.CALM))
                .with(Svg.line(0, 0, 0, 7, Ink.GREY).with("stroke-width", 1));
    }
}
