package dk.roret.setting;

import java.time.Clock;
import java.time.LocalDate;
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
}
