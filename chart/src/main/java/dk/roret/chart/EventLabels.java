package dk.roret.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What happened on the way, over a progress chart: the words on top in at most two rows where all of them have room,
 * else numbers on top and the words under the chart.
 */
final class EventLabels {
    private static final double SIZE = 13;
    private static final double ROW = 17;
    private static final int MOST_ROWS_OF_WORDS = 2;
    private static final double GAP = 10;

    private final List<DateTick> events;
    private final Scale x;
    private final double width;
    private final boolean numbered;
    private final List<Placed> placed;

    /**
     * @param at where it happened
     * @param row 0 is nearest the curve
     */
    private record Placed(double at, Text text, int row) {
        /** Side by side in the same row, with air between. */
        boolean covers(Placed other) {
            return row == other.row && text.left() < other.text.right() + GAP && other.text.left() < text.right() + GAP;
        }

        /** The dotted line of the upper one runs through the words of the lower. */
        boolean crosses(Placed other) {
            var lower = row < other.row ? this : other;
            var upper = row < other.row ? other : this;
            return row != other.row && upper.at > lower.text.left() - 3 && upper.at < lower.text.right() + 3;
        }
    }

    EventLabels(List<DateTick> events, Scale x, double width) {
        this.events = events;
        this.x = x;
        this.width = width;
        var words = words();
        numbered = words.size() < events.size();
        placed = numbered ? numbers() : words;
    }

    /** The height that the labels on top take. */
    double above() {
        return placed.stream().mapToInt(one -> one.row() + 1).max().orElse(0) * ROW;
    }

    /** The height that the words under the chart take. */
    double below() {
        return numbered ? key(new ArrayList<>(), 0) : 0;
    }

    /**
     * @param floor the lowest line of the chart
     * @param under where the words under the chart begin
     */
    void draw(List<Svg> content, double top, double floor, double under) {
        for (var one : placed) {
            content.add(Svg.line(one.at(), baseline(top, one) + 4, one.at(), floor + 6, Ink.GREY_TEXT)
                    .with("stroke-dasharray", "1.5 3"));
        }
        for (var one : placed) {
            content.add(one.text().down(baseline(top, one)).on(Ink.PAPER).svg());
        }
        if (numbered) {
            key(content, under);
        }
    }

    private static double baseline(double top, Placed one) {
        return top - 5 - one.row() * ROW;
    }

    /** Fewer than the events where there is no room for all. */
    private List<Placed> words() {
        var found = new ArrayList<Placed>();
        for (var event : events) {
            place(found, event, text(event, event.words()), MOST_ROWS_OF_WORDS, true);
        }
        return found;
    }

    private List<Placed> numbers() {
        var found = new ArrayList<Placed>();
        for (var event : events) {
            var number = text(event, Integer.toString(found.size() + 1)).strong();
            place(found, event, number, events.size(), false);
        }
        return found;
    }

    private Text text(DateTick event, String words) {
        return Text.middle(x.at(event.on()), 0, words, SIZE).in(Ink.GREY_TEXT);
    }

    /** In the lowest row where nothing is in its way; nowhere when all are taken. */
    private void place(List<Placed> others, DateTick event, Text text, int rows, boolean linesToo) {
        if (text.width() > width) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            var one = new Placed(x.at(event.on()), text.within(0, width), row);
            Predicate<Placed> inTheWay = other -> one.covers(other) || (linesToo && one.crosses(other));
            if (others.stream().noneMatch(inTheWay)) {
                others.add(one);
                return;
            }
        }
    }

    /** As many on a row as there is room for. @return the height */
    private double key(List<Svg> content, double under) {
        double y = under + SIZE;
        double left = 0;
        for (int i = 0; i < events.size(); i++) {
            String number = Integer.toString(i + 1);
            double indent = Text.width(number, SIZE, true) + 5;
            var words = Text.start(0, 0, events.get(i).words(), SIZE).cutTo(width - indent);
            if (left > 0 && left + indent + words.width() > width) {
                left = 0;
                y += ROW + 1;
            }
            content.add(
                    Text.start(left, y, number, SIZE).strong().in(Ink.GREY_TEXT).svg());
            content.add(Text.start(left + indent, y, words.words(), SIZE)
                    .in(Ink.GREY_TEXT)
                    .svg());
            left += indent + words.width() + 2 * GAP;
        }
        return y - under + 6;
    }
}
