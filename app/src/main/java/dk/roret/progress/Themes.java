package dk.roret.progress;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The themes that a citizen has chosen to work on. What was chosen before is kept. */
@Service
public class Themes {

    static final Setting MOST = Setting.number("progress-themes", 3, 1, 5, "Roret");

    private final JdbcClient db;
    private final Catalogues catalogues;
    private final Settings settings;

    Themes(JdbcClient db, Catalogues catalogues, Settings settings) {
        this.db = db;
        this.catalogues = catalogues;
        this.settings = settings;
    }

    /** The keys of the themes; none until the citizen has chosen. One statement. */
    public List<String> chosen(Look look) {
        return newest(look.citizen()).map(Choice::themes).orElse(List.of());
    }

    /** As many as a citizen may work on at a time. */
    public int most() {
        return settings.number(MOST);
    }

    Optional<Choice> newest(CitizenId citizen) {
        return choices(citizen, 1).stream().findFirst();
    }

    /** The newest first. */
    List<Choice> choices(CitizenId citizen, int most) {
        return db.sql("select * from progress.choice where citizen = ? order by id desc limit ?")
                .params(citizen.value(), most)
                .query((row, number) -> new Choice(
                        List.of((String[]) row.getArray("themes").getArray()),
                        row.getTimestamp("at").toInstant(),
                        row.getString("who_name"),
                        row.getBoolean("by_citizen")))
                .list();
    }

    /**
     * Keeps the choice, unless it is the one that counts already.
     *
     * @param form made with the form: sent twice at once it is one choice
     */
    @Transactional
    Outcome choose(Writer writer, List<String> keys, UUID form) {
        List<String> themes = keys.stream().distinct().toList();
        if (themes.isEmpty()) {
            return Outcome.Wrong.of("themes", "FRE-11", "progress.problem.no-theme");
        }
        int most = most();
        if (themes.size() > most) {
            return Outcome.Wrong.of("themes", "FRE-12", "progress.problem.many-themes", most, themes.size());
        }
        Catalogue catalogue = catalogues.today();
        themes.forEach(catalogue::theme);
        List<Choice> before = choices(writer.citizen(), 1);
        if (before.stream().anyMatch(choice -> choice.themes().equals(themes))) {
            return new Outcome.Saved();
        }
        db.sql("""
                        insert into progress.choice (citizen, themes, at, who, who_name, by_citizen, request)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        writer.citizen().value(),
                        themes.toArray(String[]::new),
                        Timestamp.from(writer.at()),
                        writer.user().id(),
                        writer.user().name(),
                        writer.byCitizen(),
                        Writer.request(form, themes, before))
                .update();
        return new Outcome.Saved();
    }
}
