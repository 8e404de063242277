package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.citizen.FirstName;
import dk.roret.progress.Catalogue;
import dk.roret.progress.Catalogues;
import dk.roret.progress.History;
import dk.roret.progress.Indicator;
import dk.roret.progress.Level;
import dk.roret.progress.MeasureRow;
import dk.roret.progress.Measurements;
import dk.roret.progress.ProgressView;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import dk.roret.progress.Themes;
import dk.roret.progress.Units;
import dk.roret.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The themes that a citizen works on, with a row for each who marks where the citizen is. */
@Component
class ThemeRows {

    private final Themes themes;
    private final Catalogues catalogues;
    private final Measurements measurements;
    private final Units units;

    ThemeRows(Themes themes, Catalogues catalogues, Measurements measurements, Units units) {
        this.themes = themes;
        this.catalogues = catalogues;
        this.measurements = measurements;
        this.units = units;
    }

    /** For the citizen one's own row alone, for the others both. Three statements, four for the others. */
    List<ThemeView> of(Look look, Reader reader, Pad pad, Page page) {
        Catalogue catalogue = catalogues.today();
        return of(catalogue.themes(themes.chosen(look)), measurements.history(look, catalogue), reader, pad, page);
    }

    /** The same of themes whose progress is at hand. */
    List<ThemeView> of(ProgressView progress, Reader reader, Pad pad, Page page) {
        List<Theme> themes = progress.chosen().stream()
                .map(dk.roret.progress.ThemeView::theme)
                .toList();
        return of(themes, progress.history(), reader, pad, page);
    }

    private List<ThemeView> of(List<Theme> themes, History history, Reader reader, Pad pad, Page page) {
        String unit = reader.mine() ? "" : units.rater(reader.user()).unit();
        return themes.stream()
                .map(theme -> new ThemeView(
                        theme,
                        theme.indicators().stream()
                                .map(indicator -> new ThemeView.Asked(
                                        indicator, rows(indicator, history, reader, unit, pad, page)))
                                .toList()))
                .toList();
    }

    /** Name of the field for what made the difference in a theme. */
    static String difference(ThemeView theme) {
        return Field.difference(theme.theme().key()).name();
    }

    /** @param unit of the professional, whose last mark is shown: what another unit marked is not theirs */
    private static List<MeasureRow> rows(
            Indicator indicator, History history, Reader reader, String unit, Pad pad, Page page) {
        if (reader.mine()) {
            Level home = level(pad.words(Field.mark(Field.HOME, indicator)));
            String you = page.t("conversation.you");
            return List.of(new MeasureRow(Field.HOME, you, true, home, history.latest(indicator, Rater::citizen)));
        }
        Level said = level(pad.words(Field.mark(Field.CITIZEN, indicator)));
        Field staff = Field.mark(Field.STAFF, indicator);
        String marker =
                pad.standing(staff).map(Writing::by).orElse(reader.user().name());
        boolean sent = new Preparation(pad).sent();
        return List.of(
                new MeasureRow(
                        Field.CITIZEN,
                        reader.name(page),
                        true,
                        said == null && sent ? level(pad.words(Field.mark(Field.HOME, indicator))) : said,
                        history.latest(indicator, Rater::citizen)),
                new MeasureRow(
                        Field.STAFF,
                        FirstName.of(marker),
                        false,
                        level(pad.words(staff)),
                        history.latest(
                                indicator,
                                rater -> rater instanceof Rater.Professional one
                                        && one.unit().equals(unit))));
    }

    private static @Nullable Level level(String words) {
        return words.matches("[1-5]") ? new Level(Integer.parseInt(words)) : null;
    }
}
