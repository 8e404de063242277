package dk.roret.progress;

import dk.roret.citizen.FirstName;
import dk.roret.web.Page;
import dk.roret.web.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How progress is told to its reader. */
public record ProgressWords(Page page, ProgressView view) {

    private static final int NAME_OF_SHEET = 31;

    /** Dig, or Sanne. */
    public String citizen() {
        return view.mine() ? page.t("progress.you") : view.name(page);
    }

    /** Dig, Jonas, or the unit where several have measured. */
    public String side(ThemeView theme, Series series) {
        String rater = series.rater();
        if (rater == null) {
            return citizen();
        }
        return theme.professionals().size() == 1 ? FirstName.of(rater) : String.valueOf(series.unit());
    }

    /** Jonas Friis Dalgaard, Sygedagpenge: or the citizen, and who typed it where that was another. */
    public String rater(Measurement measurement) {
        String rater = switch (measurement.rater()) {
            case Rater.Citizen _ -> citizen();
            case Rater.Professional one -> page.t("progress.rater", one.name(), one.unit());
        };
        boolean typed = measurement.rater() instanceof Rater.Professional one
                ? !one.name().equals(measurement.writtenBy())
                : !view.citizen().value().equals(measurement.who());
        return typed ? page.t("progress.typed-by", rater, measurement.writtenBy()) : rater;
    }

    /** Sanne er gået to trin op i ...; said of one indicator. */
    public String moved(Series.Move move) {
        String key =
                move.steps() > 0 ? "progress.move.up" : move.steps() < 0 ? "progress.move.down" : "progress.move.same";
        return view.t(page, key, Math.abs(move.steps()));
    }

    /** Du er gået op i fire af de ni ting, som du har målt mere end én gang. */
    public String lead() {
        List<Series.Move> moves = view.chosen().stream()
                .flatMap(theme -> theme.citizens().stream())
                .flatMap(series -> series.compared().stream())
                .toList();
        long up = moves.stream().filter(move -> move.steps() > 0).count();
        if (view.chosen().isEmpty()) {
            return view.t(page, "progress.lead.begin");
        }
        return moves.isEmpty()
                ? view.t(page, "progress.lead.once", view.chosen().size())
                : view.t(page, up == 0 ? "progress.lead.steady" : "progress.lead.up", up, moves.size());
    }

    /** What can be said of the change beyond chance, for one side. */
    public String verdict(ThemeView theme, Series series) {
        String limit = theme.smallestReliable(series)
                .map(steps -> page.words().number(steps, 1))
                .orElse("");
        return page.t(
                theme.verdict(series).text(),
                side(theme, series),
                page.words().number(Math.abs(series.change()), 1),
                limit);
    }

    /** 3, or 2,7 */
    public String level(double level) {
        return page.words().number(level, level == Math.rint(level) ? 0 : 1);
    }

    /** I marts: where an indicator stood at first. */
    public String before(Series.Move move) {
        return since(move.firstOn()) + " " + move.first().words().in(page);
    }

    /** Nu: where it stands. */
    public String now(Series.Move move) {
        return page.t("progress.now") + " " + move.last().words().in(page);
    }

    /** I marts; with its year where that is another than now. */
    private String since(LocalDate day) {
        String month = day.format(java.time.format.DateTimeFormatter.ofPattern(
                day.getYear() == view.today().getYear() ? "MMMM" : "MMMM yyyy", page.locale()));
        return page.t("progress.since", month);
    }

    /** 26. nov.; with its year where that is another than now. */
    public String day(LocalDate day) {
        return day.getYear() == view.today().getYear()
                ? page.words().shortDate(day)
                : page.words().shortDateWithYear(day);
    }

    /** The curve in a sentence, for those who do not see it. */
    public String curve(ThemeView theme) {
        return theme.theme().name().in(page)
                + ". "
                + theme.series().stream()
                        .map(series -> page.t(
                                "progress.curve.words",
                                side(theme, series),
                                level(series.points().getFirst().level()),
                                page.words()
                                        .dayOfYear(series.points().getFirst().on()),
                                level(series.latest().level()),
                                page.words().dayOfYear(series.latest().on())))
                        .collect(Collectors.joining(" "));
    }

    /** Every measurement of the theme, the newest first: one row each, one column for each indicator. */
    public Sheet table(ThemeView theme) {
        List<Indicator> indicators = theme.series().stream()
                .flatMap(series -> series.moves().stream())
                .map(Series.Move::indicator)
                .collect(Collectors.toMap(Indicator::key, one -> one, (one, same) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        List<String> headings = Stream.concat(
                        Stream.of(page.t("progress.day"), page.t("progress.who")),
                        indicators.stream().map(one -> one.name().in(page)))
                .toList();
        List<List<Object>> rows = view.history().standing().reversed().stream()
                .filter(one -> one.marks().stream()
                        .anyMatch(mark ->
                                mark.indicator().theme().equals(theme.theme().key())))
                .map(one -> row(one, indicators))
                .toList();
        String name = theme.theme().name().in(page);
        return new Sheet(name.substring(0, Math.min(NAME_OF_SHEET, name.length())), headings, rows, List.of());
    }

    private List<Object> row(Measurement measurement, List<Indicator> indicators) {
        List<Object> cells =
                new ArrayList<>(List.of(page.words().shortDateWithYear(measurement.on()), rater(measurement)));
        for (Indicator indicator : indicators) {
            cells.add(measurement.marks().stream()
                    .filter(mark -> mark.indicator().key().equals(indicator.key()))
                    .map(mark -> Integer.toString(mark.level().step()))
                    .findAny()
                    .orElse(page.t("progress.unanswered")));
        }
        return cells;
    }
}
