package dk.roret.outcome;

import dk.roret.chart.Medium;
import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.report.Overview;
import dk.roret.effect.report.Pages;
import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All offers beside each other.
 *
 * @param worth of each offer, by its id
 * @param own whom an analyst chose, in words; null where it is what everybody sees
 */
public record EffectView(
        Overview overview,
        Map<String, Row> worth,
        List<Section> who,
        List<Option> types,
        String query,
        String about,
        @Nullable String own,
        Reading reading,
        Sheet sheet) {

    private static final List<String> FIGURES =
            List.of("weeks", "cost", "back", "progression", "experience", "verdict", "participants");

    /** One of the choices of a select. */
    public record Option(String value, String text, boolean chosen) {}

    /** Choices under a common heading. */
    public record Section(String name, List<Option> options) {}

    /** What stands beside the weeks of an offer. */
    public record Row(
            WorthWords.Said cost, WorthWords.Said back, WorthWords.Said progression, WorthWords.Said experience) {}

    static EffectView of(
            Told all,
            Choosing choosing,
            List<Publications.Group> groups,
            @Nullable String own,
            Words words,
            Medium medium) {
        Told told = choosing.type().isEmpty()
                ? all
                : new Told(
                        all.head(),
                        all.figures().stream()
                                .filter(figure ->
                                        figure.judgement().effect().type().equals(choosing.type()))
                                .toList());
        Pages pages = told.pages(words, medium);
        WorthWords numbers = new WorthWords(words);
        Map<String, Row> worth = new HashMap<>();
        told.figures()
                .forEach(figure -> worth.put(
                        figure.offer(),
                        new Row(
                                numbers.cost(figure.worth()),
                                numbers.back(figure.worth()),
                                numbers.score(figure.worth(), Dimension.PROGRESSION),
                                numbers.score(figure.worth(), Dimension.EXPERIENCE))));
        Reading reading = Reading.of(told.head(), pages, FIGURES, words);
        Overview overview = pages.overview();
        return new EffectView(
                overview,
                worth,
                choosing.sections(groups, pages, words),
                types(all, choosing, pages, words),
                choosing.query(),
                Choosing.name(choosing.group(), pages, words),
                own,
                reading,
                sheet(told, overview, pages, reading, words));
    }

    private static List<Option> types(Told all, Choosing choosing, Pages pages, Words words) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.t("outcome.types.all"), choosing.type().isEmpty()));
        all.figures().stream()
                .map(figure -> figure.judgement().effect().type())
                .distinct()
                .sorted()
                .forEach(type -> options.add(new Option(type, pages.type(type), type.equals(choosing.type()))));
        return options;
    }

    /** Everything in the table, and the words for what is not told. */
    private static Sheet sheet(Told told, Overview overview, Pages pages, Reading reading, Words words) {
        Map<String, Figure> figures = new HashMap<>();
        told.figures().forEach(figure -> figures.put(figure.offer(), figure));
        List<List<Object>> rows = new ArrayList<>();
        overview.sections()
                .forEach(section -> section.rows().forEach(row -> {
                    Figure figure = figures.get(row.offer());
                    if (figure != null) {
                        rows.add(cells(figure, row, pages));
                    }
                }));
        List<String> notes = new ArrayList<>();
        notes.add(overview.title());
        if (overview.tooFew() != null) {
            notes.add(overview.tooFew());
        }
        notes.addAll(reading.notes());
        return new Sheet(words.t("outcome.effect.sheet"), headings(words), rows, notes);
    }

    private static List<String> headings(Words words) {
        return List.of(
                        "offer",
                        "type",
                        "verdict",
                        "why",
                        "participants",
                        "matched",
                        "saved",
                        "lower",
                        "upper",
                        "raw",
                        "cost",
                        "saved-kroner",
                        "back",
                        "back-lower",
                        "back-upper",
                        "net",
                        "net-lower",
                        "net-upper",
                        "progression",
                        "progression-lower",
                        "progression-upper",
                        "progression-n",
                        "experience",
                        "experience-lower",
                        "experience-upper",
                        "experience-n")
                .stream()
                .map(name -> words.t("outcome.column." + name))
                .toList();
    }

    private static List<Object> cells(Figure figure, Overview.Row row, Pages pages) {
        Judgement judgement = figure.judgement();
        var shrunken = judgement.shrunken();
        var raw = Judgement.raw(judgement.effect());
        Worth worth = figure.worth();
        var municipality = worth == null ? null : worth.of(Payer.MUNICIPALITY);
        var ratio = municipality == null ? null : municipality.perKrone();
        var account = worth == null ? null : worth.account(Payer.MUNICIPALITY);
        var net = account == null ? null : account.shrunken();
        List<Object> cells = new ArrayList<>();
        cells.add(row.name());
        cells.add(pages.type(judgement.effect().type()));
        cells.add(row.verdict());
        cells.add(row.why());
        cells.add(figure.participants() == null ? "" : (Object) Long.valueOf(figure.participants()));
        cells.add((long) judgement.effect().matched());
        cells.add(number(shrunken == null ? null : shrunken.value()));
        cells.add(number(shrunken == null ? null : shrunken.interval().lower()));
        cells.add(number(shrunken == null ? null : shrunken.interval().upper()));
        cells.add(number(raw == null ? null : raw.value()));
        var cost = worth == null ? null : worth.cost();
        cells.add(number(cost == null ? null : cost.value()));
        cells.add(number(municipality == null ? null : municipality.saved().value()));
        cells.add(number(ratio == null ? null : ratio.value()));
        cells.add(number(ratio == null ? null : ratio.lower()));
        cells.add(number(ratio == null ? null : ratio.upper()));
        cells.add(number(net == null ? null : net.value()));
        cells.add(number(net == null ? null : net.interval().lower()));
        cells.add(number(net == null ? null : net.interval().upper()));
        cells.addAll(scored(worth, Dimension.PROGRESSION));
        cells.addAll(scored(worth, Dimension.EXPERIENCE));
        return cells;
    }

    private static List<Object> scored(@Nullable Worth worth, Dimension dimension) {
        var score = worth == null ? null : worth.scores().get(dimension);
        var interval = WorthWords.interval(score);
        return score == null || interval == null
                ? List.of("", "", "", score == null ? "" : (Object) (long) score.n())
                : List.of(number(score.value()), number(interval.lower()), number(interval.upper()), (long) score.n());
    }

    private static Object number(@Nullable Double number) {
        return number == null ? "" : (Object) (Math.round(number * 100) / 100.0 + 0.0);
    }
}
