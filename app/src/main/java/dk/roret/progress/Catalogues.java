package dk.roret.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the catalogue. */
@Repository
public class Catalogues {

    private final JdbcClient db;
    private final Clock clock;

    Catalogues(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Row(String kind, Theme theme, Indicator indicator, LocalDate from, boolean closed) {}

    /** One statement. */
    public Catalogue today() {
        return on(LocalDate.now(clock));
    }

    Catalogue on(LocalDate day) {
        List<Row> rows = db.sql("""
                        select t.kind, t.name_da as theme_da, t.name_en as theme_en, t.about_da, t.about_en, i.theme, v.*
                        from progress.theme t
                        join progress.indicator i on i.theme = t.key
                        join progress.indicator_version v on v.indicator = i.key
                        order by t.position, i.position, i.key, v.version""").query((row, number) -> row(row)).list();
        Map<Catalogue.Version, Indicator> versions = new HashMap<>();
        Map<String, Row> now = new LinkedHashMap<>();
        for (Row row : rows) {
            Indicator indicator = row.indicator();
            versions.put(new Catalogue.Version(indicator.key(), indicator.version()), indicator);
            if (!row.from().isAfter(day)) {
                now.put(indicator.key(), row);
            }
        }
        return new Catalogue(
                themes("THEME", rows, now),
                themes("BELIEF", rows, now).getFirst().indicators().getFirst(),
                versions);
    }

    /** All themes of a kind, also one whose indicators are all closed. */
    private static List<Theme> themes(String kind, List<Row> rows, Map<String, Row> now) {
        Map<String, Theme> themes = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.kind().equals(kind))
                .forEach(row -> themes.put(row.theme().key(), row.theme()));
        now.values().stream()
                .filter(row -> row.kind().equals(kind) && !row.closed())
                .forEach(row -> themes.compute(row.theme().key(), (key, theme) -> with(row.theme(), theme, row)));
        return List.copyOf(themes.values());
    }

    private static Theme with(Theme empty, @org.jspecify.annotations.Nullable Theme theme, Row row) {
        List<Indicator> indicators = new ArrayList<>(theme == null ? List.of() : theme.indicators());
        indicators.add(row.indicator());
        return new Theme(empty.key(), empty.name(), empty.about(), indicators);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("kind"),
                new Theme(
                        row.getString("theme"),
                        new Wording(row.getString("theme_da"), row.getString("theme_en")),
                        new Wording(row.getString("about_da"), row.getString("about_en")),
                        List.of()),
                indicator(row),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("closed"));
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        String[] danish = (String[]) row.getArray("steps_da").getArray();
        String[] english = (String[]) row.getArray("steps_en").getArray();
        List<Wording> steps = new ArrayList<>();
        for (int step = 0; step < danish.length; step++) {
            steps.add(new Wording(danish[step], english[step]));
        }
        return new Indicator(
                row.getString("indicator"),
                row.getString("theme"),
                row.getInt("version"),
                row.getInt("scale"),
                new Wording(row.getString("name_da"), row.getString("name_en")),
                steps);
    }
}
