package dk.roret.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How far two groups are from being alike, trait by trait, before matching (hollow) and after it (filled), with the limit
 * that the differences should stay within. A difference outside the axis is drawn at its edge with an arrowhead.
 *
 * @param width in pixels, at least 280
 * @param limit a difference as large as this or larger is too large
 * @param limitWords stand above the limit
 * @param end where the axis ends; above the limit
 */
public record BalanceChart(
        Caption caption, double width, double limit, String limitWords, double end, List<Trait> traits) {
    private static final double ROW = 28;
    private static final double TOP = 26;
    private static final double SMALL = 13;

    /** @param before a difference without sign, 0 or more; also {@code after} */
    public record Trait(String words, double before, double after) {
        public Trait {
            if (!(before >= 0 && after >= 0)) {
                throw new IllegalArgumentException("A difference without sign is 0 or more: " + words);
            }
        }
    }

    public BalanceChart {
        traits = List.copyOf(traits);
        if (width < 280 || traits.isEmpty() || !(0 < limit && limit < end)) {
            throw new IllegalArgumentException("A balance needs traits, room, and a limit within the axis");
        }
    }

    public String svg(Medium medium) {
        double widest = traits.stream()
                .mapToDouble(t -> Text.width(t.words(), SMALL, false))
                .max()
                .orElse(0);
        double left = Math.min(widest + 16, width / 2);
        var x = new Scale(0, end, left, width - 24);
        double bottom = TOP + ROW * traits.size();
        var content = new ArrayList<Svg>();
        content.add(Text.middle(x.at(limit), 14, limitWords, SMALL)
                .in(Ink.GREY_TEXT)
                .within(0, width)
                .svg());
        content.add(Svg.line(x.start(), TOP - 4, x.start(), bottom, Ink.GREY_AREA));
        content.add(Svg.line(x.at(limit), TOP - 4, x.at(limit), bottom, Ink.GREY_TEXT)
                .with("stroke-width", 1.5)
                .with("stroke-dasharray", "2 3"));
        double y = TOP + ROW / 2;
        for (var trait : traits) {
            row(content, trait, x, y);
            y += ROW;
        }
        return caption.frame("balance-chart", width, bottom + 4, medium)
                .with(content)
                .toString();
    }

    private void row(List<Svg> content, Trait trait, Scale x, double y) {
        double before = x.at(Math.min(trait.before(), end));
        double after = x.at(Math.min(trait.after(), end));
        content.add(Text.start(0, y + 4.5, trait.words(), SMALL)
                .cutTo(x.start() - 8)
                .svg());
        content.add(Svg.line(before, y, after, y, Ink.SCALE).with("stroke-width", 1.5));
        if (trait.before() > end) {
            content.add(Svg.path("M" + Svg.number(before + 9) + " " + Svg.number(y - 5) + " l5 5 l-5 5")
                    .with("stroke", Ink.GREY_TEXT)
                    .with("stroke-width", 2));
        }
        content.add(Svg.circle(before, y, 5, Ink.PAPER)
                .with("stroke", Ink.GREY_TEXT)
                .with("stroke-width", 2));
        content.add(Svg.circle(after, y, 5.5, Ink.HAV));
    }
}
