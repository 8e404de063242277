package dk.roret.setting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the municipality has chosen, on a given day. */
@Service
public class Settings {

    private final JdbcClient db;
    private final Clock clock;

    Settings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The choice that applies today. */
    public String text(Setting setting) {
        return text(setting, LocalDate.now(clock));
    }

    public String text(Setting setting, LocalDate day) {
        return db.sql("""
                        select value from setting.choice
                        where key = ? and valid_from <= ?
                        order by valid_from desc, id desc limit 1""")
                .params(setting.key(), day)
                .query(String.class)
                .optional()
                .orElse(setting.fallback());
    }

    /** The choice that applies today, for a setting that is a number. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** Adds a choice; those before it stay. From one day the choice entered last counts. */
    void choose(Setting setting, String value, LocalDate from, String decidedBy, String enteredBy) {
        db.sql("""
                        insert into setting.choice (key, valid_from, value, decided_by, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(setting.key(), from, value, decidedBy, enteredBy, Timestamp.from(clock.instant()))
                .update();
    }

    ChosenSetting chosen(Setting setting) {
        LocalDate today = LocalDate.now(clock);
        List<Choice> all = db.sql("""
                        select value, valid_from, decided_by, entered_by, entered_at from setting.choice
                        where key = ? order by valid_from desc, id desc""")
                .param(setting.key())
                .query((row, number) -> new Choice(
                        row.getString("value"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("decided_by"),
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
        List<Choice> begun =
                all.stream().filter(choice -> !choice.from().isAfter(today)).toList();
        return new ChosenSetting(
                setting,
                begun.isEmpty() ? null : begun.getFirst(),
                all.stream()
                        .filter(choice -> choice.from().isAfter(today))
                        .sorted(Comparator.comparing(Choice::from))
                        .toList(),
                begun.stream().skip(1).toList());
    }
}
