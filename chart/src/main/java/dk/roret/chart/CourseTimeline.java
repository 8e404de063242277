package dk.roret.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A citizen's course: the benefit with the municipality's share of it as height, what runs in parallel in lanes,
 * conversations, deadlines, and today. Below 600 pixels the name of a lane stands above it instead of to its left.
 *
 * @param width in pixels, at least 280
 * @param from the first day shown
 * @param to the last day shown
 * @param months what stands above the grid; words that would run together are left out
 */
public record CourseTimeline(
        Caption caption,
        double width,
        LocalDate from,
        LocalDate to,
        DateTick today,
        List<DateTick> months,
        BenefitStairs benefit,
        List<Lane> lanes) {
    static final double SMALL = 13;
    private static final double NARROW = 600;
    private static final double HEAD = 28;
    private static final double GAP = 12;

    public CourseTimeline {
        months = List.copyOf(months);
        lanes = List.copyOf(lanes);
        if (width < 280) {
            throw new IllegalArgumentException("Too narrow to read: " + width);
        }
        if (today.on().isBefore(from) || today.on().isAfter(to)) {
            throw new IllegalArgumentException("Today, " + today.on() + ", is outside the axis, " + from + " to " + to);
        }
    }

    public String svg(Medium medium) {
        boolean narrow = width < NARROW;
        double names = narrow ? 0 : namesWidth();
        var x = Scale.ofDates(from, to, names, width - 1);
        var lines = new ArrayList<Svg>();
        var words = new ArrayList<Svg>();
        double stairs = HEAD + (narrow ? benefit.nameAbove(words, HEAD) : benefit.nameBeside(words, HEAD));
        double y = benefit.draw(lines, words, x, today.on(), stairs) + GAP;
        for (var lane : lanes) {
            if (narrow) {
                words.add(Text.start(0, y + 14, lane.name(), SMALL).strong().svg());
                y += 20;
            } else {
                words.add(Text.start(0, y + 16, lane.name(), SMALL)
                        .strong()
                        .cutTo(names - 8)
                        .svg());
            }
            y = new LaneRows(lane, x, today.on()).draw(lines, words, y) + (narrow ? GAP : 8);
        }
        var content = new ArrayList<Svg>();
        months(content, x, y);
        content.addAll(lines);
        double now = x.at(today.on());
        content.add(Svg.line(now, narrow ? stairs : HEAD, now, y, Ink.TEXT).with("stroke-width", 2));
        content.addAll(words);
        content.add(Text.middle(now, y + 16, today.words(), SMALL)
                .strong()
                .within(0, width)
                .svg());
        return caption.frame("course-timeline", width, y + 22, medium)
                .with(content)
                .toString();
    }

    private double namesWidth() {
        double widest = benefit.nameWidth();
        for (var lane : lanes) {
            widest = Math.max(widest, Text.width(lane.name(), SMALL, true));
        }
        return Math.min(widest, width / 4) + 16;
    }

    private void months(List<Svg> content, Scale x, double bottom) {
        double taken = x.start();
        for (var month : months) {
            double at = x.at(month.on());
            content.add(Svg.line(at, HEAD, at, bottom, Ink.GRID));
            var words = Text.start(at + 3, 14, month.words(), SMALL).in(Ink.GREY_TEXT);
            if (at + 3 >= taken && words.right() <= width) {
                content.add(words.svg());
                taken = words.right() + (width < NARROW ? 10 : 1);
            }
        }
    }
}
