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
        EMPTY
    }

    /** @param words for it to hold, the longest first: the first that there is room for is written */
    public record Part(double share, List<String> words, Fill fill) {
        public Part {
            words = List.copyOf(words);
        }
    }

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
        part.words().stream()
                .filter(words -> Text.width(words, SIZE, true) + 12 <= wide)
                .findFirst()
                .map(words ->
                        Text.middle(x + wide / 2, HEIGHT / 2 + 5, words, SIZE).strong())
                .map(words -> switch (part.fill()) {
                    case DARK -> words.in(Ink.PAPER);
                    case HATCHED -> words.on(Ink.CALM);
                    case MIDDLE, EMPTY -> words;
                })
                .ifPresent(words -> content.add(words.svg()));
    }

    private String fill(Fill fill) {
        return switch (fill) {
            case DARK -> Ink.HAV;
            case MIDDLE -> Ink.HAV_LINE;
            case HATCHED -> "url(#" + caption.id() + "-hatch)";
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
