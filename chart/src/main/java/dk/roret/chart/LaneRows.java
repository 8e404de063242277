package dk.roret.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lays the items of a lane out in as few rows as keep their words apart and inside the figure. */
record LaneRows(Lane lane, Scale x, LocalDate today) {
    private static final double ROW = 24;
    private static final double SMALL = CourseTimeline.SMALL;

    /** A mark from {@code start} to {@code end}, its words, and how far both reach together. */
    private record Placed(Lane.Item item, double start, double end, Text words) {
        double left() {
            return item.words().isEmpty() ? start : Math.min(start, words.left());
        }

        double right() {
            return item.words().isEmpty() ? end : Math.max(end, words.right());
        }
    }

    /** @return the bottom */
    double draw(List<Svg> lines, List<Svg> words, double top) {
        var ends = new ArrayList<Double>();
        for (var item : lane.items()) {
            var placed = place(item);
            if (placed.end() < x.start() || placed.start() > x.end()) {
                continue;
            }
            int row = 0;
            while (row < ends.size() && ends.get(row) + 6 > placed.left()) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, placed.right());
            double y = top + row * ROW;
            lines.add(mark(placed, y));
            if (!item.words().isEmpty()) {
                words.add(new Text(
                                placed.words().x(),
                                y + 16,
                                placed.words().words(),
                                SMALL,
                                false,
                                Ink.TEXT,
                                Text.Anchor.START,
                                background(placed))
                        .svg());
            }
        }
        return top + Math.max(1, ends.size()) * ROW;
    }

    private Placed place(Lane.Item item) {
        return switch (item) {
            case Lane.Bar bar -> {
                double start = Math.max(x.start(), x.at(bar.from()));
                double end = Math.min(x.end(), Math.max(x.at(bar.to()), start + 3));
                boolean inside = Text.width(bar.words(), SMALL, false) + 12 <= end - start;
                yield new Placed(item, start, end, inside ? words(bar.words(), start + 7) : beside(item, start, end));
            }
            case Lane.Dot dot -> new Placed(item, x.at(dot.on()) - 6, x.at(dot.on()) + 6, point(item, dot.on(), 10));
            case Lane.Deadline deadline ->
                new Placed(item, x.at(deadline.on()) - 1, x.at(deadline.on()) + 1, point(item, deadline.on(), 6));
        };
    }

    private Text point(Lane.Item item, LocalDate on, double reach) {
        return beside(item, x.at(on) - reach + 6, x.at(on) + reach - 6);
    }

    /** To the right of the mark, to the left where there is no room, else as far right as it goes. */
    private Text beside(Lane.Item item, double start, double end) {
        var right = words(item.words(), end + 6);
        if (right.right() <= x.end()) {
            return right;
        }
        var left = words(item.words(), start - 6 - right.width());
        return left.left() >= x.start()
                ? left
                : right.within(x.start(), x.end()).cutTo(x.end() - x.start());
    }

    private static Text words(String words, double start) {
        return Text.start(start, 0, words, SMALL);
    }

    private Svg mark(Placed placed, double y) {
        return switch (placed.item()) {
            case Lane.Bar bar ->
                Svg.rect(placed.start(), y + 2, placed.end() - placed.start(), 20, colour(bar))
                        .with("rx", 2);
            case Lane.Dot dot -> {
                double at = x.at(dot.on());
                yield dot.on().isAfter(today)
                        ? Svg.circle(at, y + 12, 4.75, Ink.PAPER)
                                .with("stroke", Ink.HAV)
                                .with("stroke-width", 2.5)
                        : Svg.circle(at, y + 12, 6, Ink.HAV);
            }
            case Lane.Deadline deadline -> {
                double at = x.at(deadline.on());
                yield Svg.line(at, y + 4, at, y + 20, Ink.TEXT).with("stroke-width", 2);
            }
        };
    }

    private String background(Placed placed) {
        return placed.item() instanceof Lane.Bar bar
                        && placed.words().left() >= placed.start()
                        && placed.words().right() <= placed.end()
                ? colour(bar)
                : Ink.PAPER;
    }

    private static String colour(Lane.Bar bar) {
        return bar.own() ? Ink.HAV_MIDDLE : Ink.GREY_AREA;
    }
}
