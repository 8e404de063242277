package dk.roret.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays the items of a lane out in as few rows as keep their words apart and inside the figure. */
record LaneRows(Lane lane, Scale x, LocalDate today) {
    private static final double ROW = 24;
    private static final double SMALL = CourseTimeline.SMALL;

    /**
     * A mark from {@code start} to {@code end}, and its words.
     *
     * @param below the words stand in the row under the mark
     */
    private record Placed(Lane.Item item, double start, double end, Text words, boolean below) {
        Placed(Lane.Item item, double start, double end, Text words) {
            this(item, start, end, words, false);
        }

        /** How far the mark and the words in its row reach. */
        double left() {
            return below || item.words().isEmpty() ? start : Math.min(start, words.left());
        }

        double right() {
            return below || item.words().isEmpty() ? end : Math.max(end, words.right());
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
            while (!free(ends, row, placed.left())
                    || (placed.below() && !free(ends, row + 1, placed.words().left()))) {
                row++;
            }
            ends.set(row, placed.right());
            if (placed.below()) {
                ends.set(row + 1, placed.words().right());
            }
            double y = top + row * ROW;
            lines.add(mark(placed, y));
            if (!item.words().isEmpty()) {
                words.add(placed.words()
                        .down(y + 16 + (placed.below() ? ROW : 0))
                        .on(background(placed))
                        .svg());
            }
        }
        return top + Math.max(1, ends.size()) * ROW;
    }

    private static boolean free(List<Double> ends, int row, double left) {
        while (ends.size() <= row) {
            ends.add(Double.NEGATIVE_INFINITY);
        }
        return ends.get(row) + 6 <= left;
    }

    private Placed place(Lane.Item item) {
        return switch (item) {
            case Lane.Bar bar -> {
                double start = Math.max(x.start(), x.at(bar.from()));
                double end = Math.min(x.end(), Math.max(x.at(bar.to()), start + 3));
                var after = words(bar.words(), Math.max(start + 7, x.at(today) + 5));
                yield Stream.of(words(bar.words(), start + 7), after)
                        .filter(text -> text.right() + 5 <= end && !onToday(text))
                        .findFirst()
                        .map(text -> new Placed(item, start, end, text))
                        .orElseGet(() -> beside(item, start, end, 6));
            }
            case Lane.Dot dot -> beside(item, x.at(dot.on()) - 6, x.at(dot.on()) + 6, 4);
            case Lane.Deadline deadline -> beside(item, x.at(deadline.on()) - 1, x.at(deadline.on()) + 1, 5);
        };
    }

    /**
     * To the right of the mark, else to the left, else in the row below: where there is room, and today's line does not
     * run through the words.
     */
    private Placed beside(Lane.Item item, double start, double end, double air) {
        var right = words(item.words(), end + air);
        var left = words(item.words(), start - air - right.width());
        return Stream.of(right, left)
                .filter(text -> text.left() >= x.start() && text.right() <= x.end() && !onToday(text))
                .findFirst()
                .map(text -> new Placed(item, start, end, text))
                .orElseGet(() -> new Placed(item, start, end, below(words(item.words(), start)), true));
    }

    /** Near its mark on the same side of today; where it is too long for that, on the roomier side, cut if need be. */
    private Text below(Text text) {
        double past = x.at(today) - 4 - x.start();
        double coming = x.end() - x.at(today) - 4;
        boolean before = text.x() < x.at(today);
        if (text.width() > (before ? past : coming)) {
            before = past > coming;
        }
        return before
                ? text.cutTo(past).within(x.start(), x.start() + past)
                : text.cutTo(coming).within(x.end() - coming, x.end());
    }

    private boolean onToday(Text text) {
        double now = x.at(today);
        return text.left() < now + 2 && text.right() > now - 2;
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
