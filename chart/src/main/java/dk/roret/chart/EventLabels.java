package dk.roret.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What happened on the way, over a progress chart: the words on top in at most two rows where all of them have room,
 * else numbers on top and the words under the chart.
 */
record EventLabels(List<DateTick> events, Scale x, double width) {
    private static final double SIZE = 13;
    private static final double ROW = 17;
    private static final int MOST_ROWS_OF_WORDS = 2;
    private static final double GAP = 10;

    /** @param row 0 is nearest the curve */
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

    /** The height that the labels on top take. */
    double above() {
        return rows(placed()) * ROW;
    }

    /** The height that the words under the chart take. */
    double below() {
        return numbered() ? key(new ArrayList<>(), 0) : 0;
    }

    /**
     * @param floor the lowest line of the chart
     * @param under where the words under the chart begin
     */
    void draw(List<Svg> content, double top, double floor, double under) {
        for (var one : placed()) {
            double baseline = top - 5 - one.row() * ROW;
            content.add(Svg.line(one.at(), baseline + 4, one.at(), floor + 6, Ink.GREY_TEXT)
                    .with("stroke-dasharray", "1.5 3"));
        }
        for (var one : placed()) {
            var text = one.text();
            content.add(new Text(
                            text.x(),
                            top - 5 - one.row() * ROW,
                            text.words(),
                            SIZE,
                            text.bold(),
                            text.fill(),
                            text.anchor(),
                            Ink.PAPER)
                    .svg());
        }
        if (numbered()) {
            key(content, under);
        }
    }

    private boolean numbered() {
        return words().size() < events.size();
    }

    private List<Placed> placed() {
        return numbered() ? numbers() : words();
    }

    private static int rows(List<Placed> placed) {
        return placed.stream().mapToInt(one -> one.row() + 1).max().orElse(0);
    }

    /** Fewer than the events where there is no room for all. */
    private List<Placed> words() {
        var placed = new ArrayList<Placed>();
        for (var event : events) {
            place(placed, event, text(event, event.words()), MOST_ROWS_OF_WORDS, true);
        }
        return placed;
    }

    private List<Placed> numbers() {
        var placed = new ArrayList<Placed>();
        for (var event : events) {
            place(
                    placed,
                    event,
                    text(event, Integer.toString(placed.size() + 1)).strong(),
                    events.size(),
                    false);
        }
        return placed;
    }

    private Text text(DateTick event, String words) {
        return Text.middle(x.at(event.on()), 0, words, SIZE).in(Ink.GREY_TEXT).within(0, width);
    }

    private void place(List<Placed> placed, DateTick event, Text text, int rows, boolean linesToo) {
        if (text.width() > width) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            var one = new Placed(x.at(event.on()), text, row);
            Predicate<Placed> inTheWay = other -> one.covers(other) || (linesToo && one.crosses(other));
            if (placed.stream().noneMatch(inTheWay)) {
                placed.add(one);
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
