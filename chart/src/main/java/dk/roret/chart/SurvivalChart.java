package dk.roret.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many are still there, week by week: step curves with their confidence bands and their names at the end of the
 * line. The first series is the participants (solid, tinted band), the others are comparisons (dashed, hatched band).
 *
 * @param width in pixels, at least 280
 * @param height in pixels, at least 160
 * @param weeks the axis below; the last tick is where the figure ends
 * @param shares the axis to the left, 0 to 1
 * @param lockIn the weeks in which participants stay longer, in words; none where there are none
 */
public record SurvivalChart(
        Caption caption,
        double width,
        double height,
        List<Tick> weeks,
        List<Tick> shares,
        List<Series> series,
        @Nullable LockIn lockIn) {
    private static final double SMALL = 13;
    private static final double LABEL = 14;
    private static final double LINE = 18;
    private static final double TOP = 12;
    private static final double BOTTOM = 30;
    private static final List<String> DASHES = List.of("6 4", "2 3", "9 3 2 3");

    /** @param label stands at the end of the line, one entry for each line of words */
    public record Series(List<String> label, List<Step> steps) {
        public Series {
            label = List.copyOf(label);
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("A curve needs at least one step: " + label);
            }
            for (int i = 1; i < steps.size(); i++) {
                if (!(steps.get(i - 1).week() < steps.get(i).week())) {
                    throw new IllegalArgumentException("The steps of a curve must go forward in time: " + label);
                }
            }
        }
    }

    /** From this week on, this share is still there; the limits are absent where they are not defined. */
    public record Step(
            double week,
            double share,
            @Nullable Double lower,
            @Nullable Double upper) {
        public Step {
            if (!(week >= 0 && share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("Not a share at a week: " + share + " at " + week);
            }
        }
    }

    /** A grey field from the start. */
    public record LockIn(double weeks, List<String> words) {
        public LockIn {
            words = List.copyOf(words);
        }
    }

    public SurvivalChart {
        weeks = List.copyOf(weeks);
        shares = List.copyOf(shares);
        series = List.copyOf(series);
        if (width < 280 || height < 160) {
            throw new IllegalArgumentException("Too small to read: " + width + " x " + height);
        }
        if (weeks.size() < 2 || series.isEmpty() || series.size() > DASHES.size() + 1) {
            throw new IllegalArgumentException("A curve needs an axis and one to four series");
        }
    }

    public String svg(Medium medium) {
        double left = 8 + widest(shares.stream().map(Tick::words).toList(), SMALL, false);
        double right = 12 + Math.max(labelWidth(), Text.width(weeks.getLast().words(), SMALL, false) / 2);
        var x = new Scale(0, weeks.getLast().at(), left, width - right);
        var y = new Scale(0, 1, height - BOTTOM, TOP);
        var content = new ArrayList<Svg>();
        content.add(hatch());
        field(content, x, y);
        axes(content, x, y);
        for (int i = series.size() - 1; i >= 0; i--) {
            content.add(band(i, x, y));
        }
        for (int i = series.size() - 1; i >= 0; i--) {
            content.add(curve(i, x, y));
        }
        fieldWords(content, x, y);
        labels(content, x, y);
        return caption.frame("survival-chart", width, height, medium)
                .with(content)
                .toString();
    }

    private double labelWidth() {
        double widest = 0;
        for (int i = 0; i < series.size(); i++) {
            widest = Math.max(widest, widest(series.get(i).label(), LABEL, i == 0));
        }
        return widest;
    }

    private static double widest(List<String> words, double size, boolean bold) {
        return words.stream().mapToDouble(w -> Text.width(w, size, bold)).max().orElse(0);
    }

    private String hatchId() {
        return caption.id() + "-hatch";
    }

    private Svg hatch() {
        var pattern = Svg.element("pattern")
                .with("id", hatchId())
                .with("width", 5)
                .with("height", 5)
                .with("patternUnits", "userSpaceOnUse")
                .with("patternTransform", "rotate(45)")
                .with(Svg.line(0, 0, 0, 5, Ink.GREY).with("stroke-width", 1.2).with("stroke-opacity", 0.55));
        return Svg.element("defs").with(pattern);
    }

    private void field(List<Svg> content, Scale x, Scale y) {
        if (lockIn != null) {
            content.add(Svg.rect(x.start(), y.end(), x.at(lockIn.weeks()) - x.start(), y.start() - y.end(), Ink.CALM));
        }
    }

    private void fieldWords(List<Svg> content, Scale x, Scale y) {
        if (lockIn != null) {
            double first = y.start() - 10 - LINE * (lockIn.words().size() - 1);
            for (int i = 0; i < lockIn.words().size(); i++) {
                content.add(Text.start(
                                x.start() + 8, first + i * LINE, lockIn.words().get(i), SMALL)
                        .in(Ink.GREY_TEXT)
                        .on(Ink.CALM)
                        .cutTo(width - x.start() - 12)
                        .svg());
            }
        }
    }

    private void axes(List<Svg> content, Scale x, Scale y) {
        for (var share : shares) {
            boolean floor = share.at() == 0;
            content.add(Svg.line(
                    x.start(), y.at(share.at()), x.end(), y.at(share.at()), floor ? Ink.GREY_TEXT : Ink.GREY_AREA));
            content.add(Text.end(x.start() - 8, y.at(share.at()) + 4.5, share.words(), SMALL)
                    .in(Ink.GREY_TEXT)
                    .svg());
        }
        double taken = Double.POSITIVE_INFINITY;
        for (var week : weeks.reversed()) {
            content.add(Svg.line(x.at(week.at()), y.start(), x.at(week.at()), y.start() + 5, Ink.GREY_TEXT));
            var words = Text.middle(x.at(week.at()), y.start() + 20, week.words(), SMALL)
                    .in(Ink.GREY_TEXT)
                    .within(0, width);
            if (words.right() + 6 <= taken) {
                content.add(words.svg());
                taken = words.left();
            }
        }
    }

    private Svg band(int i, Scale x, Scale y) {
        var steps = series.get(i).steps();
        var path = new StringBuilder(stairs(
                steps.stream().map(s -> limit(s.upper(), s)).toList(), steps, x, y));
        for (int k = steps.size() - 1; k >= 0; k--) {
            double until = k + 1 < steps.size() ? steps.get(k + 1).week() : end(steps, x);
            double lower = y.at(limit(steps.get(k).lower(), steps.get(k)));
            path.append(point(" L", x.at(until), lower))
                    .append(point(" L", x.at(steps.get(k).week()), lower));
        }
        var band = Svg.element("path").with("d", path.append(" Z").toString());
        return i == 0
                ? band.with("fill", Ink.HAV).with("fill-opacity", 0.16)
                : band.with("fill", "url(#" + hatchId() + ")");
    }

    private static double limit(@Nullable Double limit, Step step) {
        return limit == null ? step.share() : limit;
    }

    private static double end(List<Step> steps, Scale x) {
        return Math.max(x.to(), steps.getLast().week());
    }

    private static String stairs(List<Double> heights, List<Step> steps, Scale x, Scale y) {
        var path = new StringBuilder();
        for (int k = 0; k < steps.size(); k++) {
            double until = k + 1 < steps.size() ? steps.get(k + 1).week() : end(steps, x);
            path.append(point(k == 0 ? "M" : " L", x.at(steps.get(k).week()), y.at(heights.get(k))));
            path.append(point(" L", x.at(until), y.at(heights.get(k))));
        }
        return path.toString();
    }

    private static String point(String command, double x, double y) {
        return command + Svg.number(x) + " " + Svg.number(y);
    }

    private Svg curve(int i, Scale x, Scale y) {
        var steps = series.get(i).steps();
        var curve = Svg.path(stairs(steps.stream().map(Step::share).toList(), steps, x, y))
                .with("stroke", i == 0 ? Ink.HAV : Ink.GREY)
                .with("stroke-width", i == 0 ? 3 : 2)
                .with("stroke-linejoin", "round");
        return i == 0 ? curve : curve.with("stroke-dasharray", DASHES.get(i - 1));
    }

    private void labels(List<Svg> content, Scale x, Scale y) {
        var wanted = series.stream().map(s -> y.at(s.steps().getLast().share())).toList();
        var heights = series.stream().map(s -> LINE * s.label().size()).toList();
        var middles = Spread.apart(wanted, heights, 0, height);
        for (int i = 0; i < series.size(); i++) {
            double baseline = middles.get(i) - heights.get(i) / 2 + LINE - 5;
            for (String words : series.get(i).label()) {
                var text = Text.start(x.end() + 10, baseline, words, LABEL).on(Ink.PAPER);
                content.add((i == 0 ? text.strong().in(Ink.HAV) : text).svg());
                baseline += LINE;
            }
        }
    }
}
