package dk.roret.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Progress on the steps 1 to 5 as the citizen sees it (filled circle, solid line) and as the professionals do (open
 * diamonds, a dashed line for each unit). All are drawn and never averaged. Nothing is drawn before the first or after
 * the last mark.
 *
 * @param width in pixels, at least 240
 * @param from the first day of the axis
 * @param to the last day of the axis
 * @param months what stands under the axis; words that would run together are left out
 * @param events what happened, as dotted lines, the earliest first: the words on top where there is room for all, else
 *     numbers, with the words under the chart
 */
public record ProgressChart(
        Caption caption,
        double width,
        LocalDate from,
        LocalDate to,
        List<DateTick> months,
        Side citizen,
        List<Side> professionals,
        List<DateTick> events) {
    private static final double SMALL = 13;
    private static final double LEFT = 24;
    private static final double START = LEFT + 12;
    private static final double AIR = 13;
    private static final double STEP = 36;
    private static final double MONTHS = 38;

    private static final List<String> DASHES = List.of("5 4", "2 3", "9 3 2 3");

    /** @param label stands at the end of the line, such as "Sanne: 3" */
    public record Side(String label, List<Mark> marks) {
        public Side {
            marks = List.copyOf(marks);
            for (int i = 1; i < marks.size(); i++) {
                if (!marks.get(i - 1).on().isBefore(marks.get(i).on())) {
                    throw new IllegalArgumentException("The marks must go forward in time, one a day: "
                            + marks.get(i - 1).on() + ", " + marks.get(i).on());
                }
            }
        }
    }

    /** @param step 1 to 5; between two steps where several answers make one mark */
    public record Mark(LocalDate on, double step) {
        public Mark {
            if (step < 1 || step > 5) {
                throw new IllegalArgumentException("A step is 1 to 5, not " + step);
            }
        }
    }

    public ProgressChart {
        months = List.copyOf(months);
        professionals = List.copyOf(professionals);
        events = List.copyOf(events);
        if (width < 240) {
            throw new IllegalArgumentException("Too narrow to read: " + width);
        }
        for (var side : sides(citizen, professionals)) {
            for (var mark : side.marks()) {
                if (mark.on().isBefore(from) || mark.on().isAfter(to)) {
                    throw new IllegalArgumentException(mark.on() + " is outside the axis, " + from + " to " + to);
                }
            }
        }
    }

    public String svg(Medium medium) {
        var ends = EndLabels.of(citizen, professionals, width, width - START);
        var x = axis(ends);
        var happened = new EventLabels(events, x, width);
        var plot = new Plot(x, AIR + happened.above(), Math.max(STEP, (ends.height() - AIR) / 4));
        var content = new ArrayList<Svg>();
        grid(content, plot);
        months(content, plot);
        happened.draw(content, plot.top() - 3, plot.floor(), plot.floor() + MONTHS);
        lines(content, plot);
        marks(content, plot);
        ends.draw(content, x, plot::y, plot.top() - 9, plot.floor() + 9);
        return caption.frame("progress-chart", width, plot.floor() + MONTHS + happened.below(), medium)
                .with(content)
                .toString();
    }

    /**
     * Where the steps lie.
     *
     * @param top of the fifth step
     * @param step from one to the next
     */
    private record Plot(Scale x, double top, double step) {
        double floor() {
            return top + 4 * step;
        }

        double y(double level) {
            return floor() - (level - 1) * step;
        }
    }

    /** As wide as the labels at the ends of the lines leave room for. */
    private Scale axis(EndLabels ends) {
        var unit = Scale.ofDates(from, to, 0, 1);
        double share = sides(citizen, professionals).stream()
                .filter(side -> !side.marks().isEmpty())
                .mapToDouble(side -> unit.at(side.marks().getLast().on()))
                .max()
                .orElse(1);
        double room = width - 2 - ends.width() - EndLabels.REACH - START;
        return Scale.ofDates(from, to, START, Math.min(width - 12, START + room / Math.max(share, 0.2)));
    }

    private static List<Side> sides(Side citizen, List<Side> professionals) {
        return Stream.concat(Stream.of(citizen), professionals.stream()).toList();
    }

    private static void grid(List<Svg> content, Plot plot) {
        for (int step = 1; step <= 5; step++) {
            String ink = step % 2 == 1 ? Ink.SCALE : Ink.GREY_AREA;
            content.add(Svg.line(LEFT, plot.y(step), plot.x().end() + 12, plot.y(step), ink));
            content.add(Text.end(LEFT - 10, plot.y(step) + 4.5, Integer.toString(step), SMALL)
                    .in(Ink.GREY_TEXT)
                    .svg());
        }
    }

    private void months(List<Svg> content, Plot plot) {
        double taken = 0;
        for (var month : months) {
            double at = plot.x().at(month.on());
            content.add(Svg.line(at, plot.floor() + 8, at, plot.floor() + 13, Ink.SCALE));
            var words = Text.middle(at, plot.floor() + 30, month.words(), SMALL)
                    .in(Ink.GREY_TEXT)
                    .within(0, width);
            if (words.left() >= taken) {
                content.add(words.svg());
                taken = words.right() + 10;
            }
        }
    }

    private void lines(List<Svg> content, Plot plot) {
        for (int i = 0; i < professionals.size(); i++) {
            content.add(line(professionals.get(i), plot)
                    .with("stroke", Ink.GREY)
                    .with("stroke-width", 2)
                    .with("stroke-dasharray", DASHES.get(i % DASHES.size())));
        }
        content.add(line(citizen, plot)
                .with("stroke", Ink.HAV)
                .with("stroke-width", 3)
                .with("stroke-linejoin", "round"));
    }

    private static Svg line(Side side, Plot plot) {
        return Svg.element("polyline")
                .with("fill", "none")
                .with(
                        "points",
                        side.marks().stream()
                                .map(mark -> Svg.number(plot.x().at(mark.on())) + "," + Svg.number(plot.y(mark.step())))
                                .collect(Collectors.joining(" ")));
    }

    private void marks(List<Svg> content, Plot plot) {
        var theirs =
                professionals.stream().flatMap(side -> side.marks().stream()).toList();
        for (var mark : theirs) {
            content.add(diamond(plot.x().at(mark.on()), plot.y(mark.step())));
        }
        for (var mark : citizen.marks()) {
            boolean both = theirs.contains(mark);
            content.add(Svg.circle(plot.x().at(mark.on()), plot.y(mark.step()), both ? 4.5 : 6, Ink.HAV));
        }
    }

    private static Svg diamond(double x, double y) {
        double r = 9.5;
        String corners = "M" + Svg.number(x) + " " + Svg.number(y - r) + " l" + Svg.number(r) + " " + Svg.number(r)
                + " l" + Svg.number(-r) + " " + Svg.number(r) + " l" + Svg.number(-r) + " " + Svg.number(-r) + " Z";
        return Svg.element("path")
                .with("d", corners)
                .with("fill", Ink.PAPER)
                .with("stroke", Ink.GREY)
                .with("stroke-width", 2);
    }
}
