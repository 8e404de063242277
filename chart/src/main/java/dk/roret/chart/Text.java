package dk.roret.chart;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * One line of words in a figure.
 *
 * @param y the baseline
 * @param halo the colour of a border behind the words that keeps lines from running through them
 */
record Text(
        double x,
        double y,
        String words,
        double size,
        boolean bold,
        String fill,
        Anchor anchor,
        @Nullable String halo) {
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Advance widths of IBM Plex Sans Regular from the space to the tilde, in thousandths of the size. */
    private static final int[] WIDTHS = {
        236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, //
        600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 292, 292, 600, 600, 600, 477, //
        891, 641, 653, 621, 671, 583, 559, 695, 707, 400, 510, 634, 501, 812, 707, 708, //
        606, 708, 640, 581, 572, 678, 609, 891, 613, 593, 580, 317, 383, 317, 600, 565, //
        600, 534, 580, 503, 580, 549, 324, 528, 568, 250, 250, 527, 272, 873, 568, 560, //
        580, 580, 367, 487, 351, 568, 492, 768, 507, 499, 464, 343, 314, 343, 600
    };

    private static final int WIDEST_LETTER = 907;
    private static final double BOLD = 1.05;

    static Text start(double x, double y, String words, double size) {
        return new Text(x, y, words, size, false, Ink.TEXT, Anchor.START, null);
    }

    static Text middle(double x, double y, String words, double size) {
        return new Text(x, y, words, size, false, Ink.TEXT, Anchor.MIDDLE, null);
    }

    static Text end(double x, double y, String words, double size) {
        return new Text(x, y, words, size, false, Ink.TEXT, Anchor.END, null);
    }

    Text strong() {
        return new Text(x, y, words, size, true, fill, anchor, halo);
    }

    Text in(String colour) {
        return new Text(x, y, words, size, bold, colour, anchor, halo);
    }

    Text on(String background) {
        return new Text(x, y, words, size, bold, fill, anchor, background);
    }

    /** Close to what a browser will use, a little too wide rather than too narrow. */
    static double width(String words, double size, boolean bold) {
        int units = Normalizer.normalize(words, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(c ->
                        c == 0xa0 ? WIDTHS[0] : c >= ' ' && c <= '~' ? WIDTHS[c - ' '] : c == 'ø' ? 568 : WIDEST_LETTER)
                .sum();
        return units * size * (bold ? BOLD : 1) / 1000;
    }

    double width() {
        return width(words, size, bold);
    }

    double left() {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width() / 2;
            case END -> x - width();
        };
    }

    double right() {
        return left() + width();
    }

    Text down(double by) {
        return new Text(x, y + by, words, size, bold, fill, anchor, halo);
    }

    /** Moved sideways so that all of it stands between two edges. */
    Text within(double leftmost, double rightmost) {
        double shift = Math.max(leftmost - left(), Math.min(0, rightmost - right()));
        return new Text(x + shift, y, words, size, bold, fill, anchor, halo);
    }

    /** Cut with an ellipsis where it is wider than there is room for. */
    Text cutTo(double room) {
        if (width() <= room) {
            return this;
        }
        var kept = words;
        while (!kept.isEmpty() && width(kept + "…", size, bold) > room) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
        }
        return new Text(x, y, kept + "…", size, bold, fill, anchor, halo);
    }

    /** The halo is words of its own underneath, because not every PDF writer knows {@code paint-order}. */
    Svg svg() {
        var text = Svg.element("text").with("x", x).with("y", y).with("font-size", size);
        if (bold) {
            text = text.with("font-weight", "600");
        }
        if (anchor != Anchor.START) {
            text = text.with("text-anchor", anchor == Anchor.MIDDLE ? "middle" : "end");
        }
        var filled = text.with("fill", fill).text(words);
        if (halo == null) {
            return filled;
        }
        var behind = text.with("fill", halo)
                .with("stroke", halo)
                .with("stroke-width", 4)
                .with("stroke-linejoin", "round")
                .text(words);
        return Svg.element("g").with(behind, filled);
    }
}
