package dk.roret.progress;

import dk.roret.chart.Caption;
import dk.roret.chart.DateTick;
import dk.roret.chart.Medium;
import dk.roret.chart.ProgressChart;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Draws the curve of a theme with what happened on the way. */
public record CurveFigure(Page page, ProgressView view) {

    /** So many months have their names under the axis. */
    private static final int NAMES = 5;

    /** @param width in pixels; the same theme may be drawn at several */
    public String svg(ThemeView theme, int width) {
        ProgressWords words = new ProgressWords(page, view);
        LocalDate from = theme.series().stream()
                .map(series -> series.points().getFirst().on())
                .min(LocalDate::compareTo)
                .orElse(view.today())
                .withDayOfMonth(1);
        return new ProgressChart(
                        new Caption("curve-" + theme.theme().key() + "-" + width, words.curve(theme)),
                        width,
                        from,
                        view.today(),
                        months(from),
                        theme.citizens()
                                .map(series -> side(words, theme, series))
                                .orElse(new ProgressChart.Side("", List.of())),
                        theme.professionals().stream()
                                .map(series -> side(words, theme, series))
                                .toList(),
                        events(from))
                .svg(Medium.SCREEN);
    }

    private ProgressChart.Side side(ProgressWords words, ThemeView theme, Series series) {
        return new ProgressChart.Side(
                page.t(
                        "progress.curve.label",
                        words.side(theme, series),
                        words.level(series.latest().level())),
                series.points().stream()
                        .map(point -> new ProgressChart.Mark(point.on(), point.level()))
                        .toList());
    }

    private List<DateTick> months(LocalDate from) {
        long all = ChronoUnit.MONTHS.between(from, view.today()) + 1;
        long between = (all + NAMES - 1) / NAMES;
        return Stream.iterate(from, month -> !month.isAfter(view.today()), month -> month.plusMonths(between))
                .map(month -> new DateTick(
                        month, month.format(DateTimeFormatter.ofPattern(all > 12 ? "MMM yy" : "MMM", page.locale()))))
                .toList();
    }

    private List<DateTick> events(LocalDate from) {
        return view.happenings().reversed().stream()
                .filter(one -> one.marksTheCurve() && !one.on().isBefore(from))
                .map(one -> new DateTick(one.on(), words(one)))
                .toList();
    }

    private String words(Happening happening) {
        return happening.kind() == Happening.Kind.GOAL ? page.t(happening.kind().text()) : happening.words();
    }
}
