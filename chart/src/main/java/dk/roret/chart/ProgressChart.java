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
 * @param events what happened, as dotted lines, the earliest first, with the word on top where there is room
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
    private static final double LABEL = 14;
    private static final double LEFT = 24;
    private static final double STEP = 36;
    private static final double TOP = 30;
    private static final double FLOOR = TOP + 4 * STEP;
    private static final double HEIGHT = FLOOR + 38;
    /** Less room than this for an event's words, and it has its line alone. */
    private static final double SHORTEST = 48;

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
        var x = axis();
        var content = new ArrayList<Svg>();
        grid(content, x);
        months(content, x);
        events(content, x);
        lines(content, x);
        marks(content, x);
        labels(content, x);
        return caption.frame("progress-chart", width, HEIGHT, medium)
                .with(content)
                .toString();
    }

    /** As wide as the labels at the ends of the lines leave room for. */
    private Scale axis() {
        double end = width - 12;
        for (var side : sides(citizen, professionals)) {
            if (!side.marks().isEmpty()) {
                var unit = Scale.ofDates(from, to, 0, 1);
                double share = Math.max(unit.at(side.marks().getLast().on()), 0.2);
                double room = width - 16 - Text.width(side.label(), LABEL, true) - start();
                end = Math.min(end, start() + room / share);
            }
        }
        return Scale.ofDates(from, to, start(), end);
    }

    private static List<Side> sides(Side citizen, List<Side> professionals) {
        return Stream.concat(Stream.of(citizen), professionals.stream()).toList();
    }

    private static double start() {
        return LEFT + 12;
    }

    private static double y(double step) {
        return FLOOR - (step - 1) * STEP;
    }

    private void grid(List<Svg> content, Scale x) {
        for (int step = 1; step <= 5; step++) {
            String ink = step % 2 == 1 ? Ink.SCALE : Ink.GREY_AREA;
            content.add(Svg.line(LEFT, y(step), x.end() + 12, y(step), ink));
            content.add(Text.end(LEFT - 10, y(step) + 4.5, Integer.toString(step), SMALL)
                    .in(Ink.GREY_TEXT)
                    .svg());
        }
    }

    private void months(List<Svg> content, Scale x) {
        double taken = 0;
        for (var month : months) {
            double at = x.at(month.on());
            content.add(Svg.line(at, FLOOR + 8, at, FLOOR + 13, Ink.SCALE));
            var words = Text.middle(at, FLOOR + 30, month.words(), SMALL)
                    .in(Ink.GREY_TEXT)
                    .within(0, width);
            if (words.left() >= taken) {
                content.add(words.svg());
                taken = words.right() + 10;
            }
        }
    }

    private void events(List<Svg> content, Scale x) {
        double taken = 0;
        for (var event : events) {
            double at = x.at(event.on());
            content.add(Svg.line(at, TOP - 12, at, FLOOR + 6, Ink.GREY_TEXT).with("stroke-dasharray", "1.5 3"));
            if (width - taken >= SHORTEST) {
                var words = Text.middle(at, TOP - 17, event.words(), SMALL)
                        .in(Ink.GREY_TEXT)
                        .within(taken, width)
                        .cutTo(width - taken);
                content.add(words.svg());
                taken = words.right() + 10;
            }
        }
    }

    private void lines(List<Svg> content, Scale x) {
        for (int i = 0; i < professionals.size(); i++) {
            content.add(line(professionals.get(i), x)
                    .with("stroke", Ink.GREY)
                    .with("stroke-width", 2)
                    .with("stroke-dasharray", DASHES.get(i % DASHES.size())));
        }
        content.add(
                line(citizen, x).with("stroke", Ink.HAV).with("stroke-width", 3).with("stroke-linejoin", "round"));
    }

    private static Svg line(Side side, Scale x) {
        return Svg.element("polyline")
                .with("fill", "none")
                .with(
                        "points",
                        side.marks().stream()
                                .map(mark -> Svg.number(x.at(mark.on())) + "," + Svg.number(y(mark.step())))
                                .collect(Collectors.joining(" ")));
    }

    private void marks(List<Svg> content, Scale x) {
        var theirs =
                professionals.stream().flatMap(side -> side.marks().stream()).toList();
        for (var mark : theirs) {
            content.add(diamond(x.at(mark.on()), y(mark.step())));
        }
        for (var mark : citizen.marks()) {
            boolean both = theirs.contains(mark);
            content.add(Svg.circle(x.at(mark.on()), y(mark.step()), both ? 4.5 : 6, Ink.HAV));
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

    private void labels(List<Svg> content, Scale x) {
        var sides = sides(citizen, professionals).stream()
                .filter(side -> !side.marks().isEmpty())
                .toList();
        var middles = Spread.apart(
                sides.stream().map(s -> y(s.marks().getLast().step())).toList(),
                sides.stream().map(s -> 18.0).toList(),
                0,
                HEIGHT);
        for (int i = 0; i < sides.size(); i++) {
            var side = sides.get(i);
            double across = x.at(side.marks().getLast().on()) + 14;
            var text =
                    Text.start(across, middles.get(i) + 5, side.label(), LABEL).on(Ink.PAPER);
            content.add((side == citizen ? text.strong().in(Ink.HAV) : text).svg());
        }
    }
}
