package dk.roret.effect.report;

import dk.roret.chart.Caption;
import dk.roret.chart.SurvivalChart;
import dk.roret.chart.SurvivalChart.Series;
import dk.roret.chart.SurvivalChart.Step;
import dk.roret.chart.Tick;
import dk.roret.effect.register.Course;
import dk.roret.effect.register.Course.Stay;
import dk.roret.effect.register.OfferEffect.Courses;
import dk.roret.effect.report.OfferView.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many are still on support, week by week: participants and those like them. */
record StaysFigure(Words words, List<Stay> participants, List<Stay> comparisons, LockIn lockIn) {
    StaysFigure(Words words, Courses courses, LockIn lockIn) {
        this(
                words,
                PublishedStays.of(courses.participants(), words.small()),
                PublishedStays.of(courses.comparisons(), words.small()),
                lockIn);
    }

    Figure figure() {
        return new Figure(
                null,
                chart("stays", 752, 340, words.t("participants.end"), words.t("comparisons.end"))
                        .svg(words.medium()),
                chart("stays-narrow", 358, 280, words.t("participants.end.short"), words.t("comparisons.end.short"))
                        .svg(words.medium()));
    }

    private SurvivalChart chart(String id, double width, double height, String participant, String comparison) {
        return new SurvivalChart(
                new Caption(id, words.t("stays.caption")),
                width,
                height,
                IntStream.iterate(0, week -> week <= Course.WEEKS, week -> week + 13)
                        .mapToObj(week -> new Tick(week, week == 0 ? words.t("start") : words.t("week.in", week)))
                        .toList(),
                Stream.of(0.0, 0.25, 0.5, 0.75, 1.0)
                        .map(share -> new Tick(share, words.percent(share)))
                        .toList(),
                List.of(series(participant, participants), series(comparison, comparisons)),
                lockIn.none() || lockIn.until() > Course.WEEKS
                        ? null
                        : new SurvivalChart.LockIn(lockIn.until(), lockIn.label(words)));
    }

    private Series series(String label, List<Stay> stays) {
        var lines = new ArrayList<>(List.of(label.split("\\|", -1)));
        lines.addLast(lines.removeLast() + " " + words.percent(stays.getLast().share()));
        var steps = IntStream.range(0, stays.size()).mapToObj(week -> step(week, stays.get(week)));
        return new Series(lines, steps.toList());
    }

    private static Step step(int week, Stay stay) {
        var limits = stay.limits();
        return new Step(
                week,
                Math.clamp(stay.share(), 0, 1),
                limits == null ? null : (Double) limits.lower(),
                limits == null ? null : (Double) limits.upper());
    }

    /** Both sides in one week. */
    List<String> row(int week) {
        var name = week == 0 ? Words.capital(words.t("start")) : words.t("week", week);
        return List.of(name, share(participants.get(week)), share(comparisons.get(week)));
    }

    private String share(Stay stay) {
        var limits = stay.limits();
        return limits == null ? words.percent(stay.share()) : words.percent(stay.share(), limits);
    }
}
