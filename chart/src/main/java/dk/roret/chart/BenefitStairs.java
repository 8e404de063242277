package dk.roret.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * The benefit as a staircase: its height is the municipality's share of it. What has been is filled, what comes if
 * nothing changes is dashed.
 *
 * @param name the benefit
 * @param detail how far the citizen has come
 * @param shareWords what the height means
 */
public record BenefitStairs(String name, String detail, String shareWords, List<Step> steps) {
    private static final double SMALL = CourseTimeline.SMALL;
    private static final double TALL = 84;
    private static final double ROOM = 36;

    /**
     * The municipality's share from one day until another (exclusive).
     *
     * @param percent 0 to 100
     * @param words the share in words, such as "70 %"
     * @param detail when, such as "uge 27–52"
     */
    public record Step(LocalDate from, LocalDate until, int percent, String words, String detail) {
        public Step {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("A step must end after it begins: " + from + ", " + until);
            }
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("A share is 0 to 100 percent, not " + percent);
            }
        }
    }

    public BenefitStairs {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from().isBefore(steps.get(i - 1).until())) {
                throw new IllegalArgumentException("The steps must follow each other: "
                        + steps.get(i - 1).until() + ", " + steps.get(i).from());
            }
        }
    }

    double nameWidth() {
        return Math.max(
                Text.width(name, SMALL, true),
                Math.max(Text.width(detail, SMALL, false), Text.width(shareWords, SMALL, false)));
    }

    double nameBeside(List<Svg> words, double top) {
        words.add(Text.start(0, top + 32, name, SMALL).strong().svg());
        words.add(Text.start(0, top + 49, detail, SMALL).in(Ink.GREY_TEXT).svg());
        words.add(Text.start(0, top + ROOM + TALL - 4, shareWords, SMALL)
                .in(Ink.GREY_TEXT)
                .svg());
        return ROOM;
    }

    double nameAbove(List<Svg> words, double top) {
        var title = Text.start(0, top + 16, name, SMALL).strong().on(Ink.PAPER);
        words.add(title.svg());
        words.add(Text.start(0, top + 33, detail + " · " + shareWords, SMALL)
                .in(Ink.GREY_TEXT)
                .on(Ink.PAPER)
                .svg());
        return ROOM + 24;
    }

    /** @return the bottom */
    double draw(List<Svg> lines, List<Svg> words, Scale x, LocalDate today, double top) {
        double floor = top + TALL;
        for (var step : steps) {
            double start = Math.max(x.start(), x.at(step.from()));
            double now = x.at(today);
            double end = Math.min(x.end(), x.at(step.until()));
            double height = TALL * step.percent() / 100;
            if (start < Math.min(now, end)) {
                lines.add(Svg.rect(start, floor - height, Math.min(now, end) - start, height, Ink.HAV_MIDDLE));
            }
            if (Math.max(now, start) < end) {
                double begin = Math.max(now, start);
                lines.add(Svg.rect(begin, floor - height, end - begin, height, "none")
                        .with("stroke", Ink.HAV)
                        .with("stroke-dasharray", "4 3"));
            }
        }
        lines.add(Svg.line(x.start(), floor, x.end(), floor, Ink.SCALE));
        words(words, x, today, floor);
        return floor;
    }

    /** In the step where it is wide and high enough, else above it; left out where that would run into another. */
    private void words(List<Svg> words, Scale x, LocalDate today, double floor) {
        double taken = x.start();
        for (var step : steps) {
            double start = Math.max(Math.max(x.start(), x.at(step.from())) + 7, taken);
            double end = Math.min(x.end(), x.at(step.until()));
            double now = x.at(today);
            end = start < now ? Math.min(end, now) : end;
            double width = Text.width(step.words(), SMALL, true);
            double top = floor - TALL * step.percent() / 100;
            boolean inside = step.percent() >= 40 && start + width <= end - 5;
            String paper = inside && !step.from().isAfter(today) ? Ink.HAV_MIDDLE : Ink.PAPER;
            start = inside ? start : Math.max(taken, Math.min(start, end - width - 4));
            var share = Text.start(start, inside ? top + 17 : top - 6, step.words(), SMALL)
                    .strong()
                    .on(paper);
            if (start > end || share.right() > x.end()) {
                continue;
            }
            words.add(share.svg());
            taken = share.right() + 8;
            var when = Text.start(start, top + 34, step.detail(), SMALL)
                    .in(Ink.GREY_TEXT)
                    .on(paper);
            if (inside && when.right() <= end - 2) {
                words.add(when.svg());
                taken = Math.max(taken, when.right() + 8);
            }
        }
    }
}
