package dk.roret.progress;

import dk.roret.setting.DisclosureRule;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scatter in each theme, reckoned once for each closing day and kept, so that a verdict can be checked later. */
@Repository
class Scatters {

    /** In hundredths. Assumed until the municipality has measured it: the same people twice within two weeks. */
    static final Setting RELIABILITY = Setting.number("progress-reliability", 80, 50, 95, "Roret");

    /** Fewer first measurements than this say too little about how much citizens differ. */
    static final Setting ENOUGH = Setting.number("progress-scatter-persons", 30, 20, 1000, "Roret");

    record Key(String theme, boolean citizens) {}

    private final JdbcClient db;
    private final DisclosureRule rule;
    private final Settings settings;
    private final Clock clock;

    Scatters(JdbcClient db, DisclosureRule rule, Settings settings, Clock clock) {
        this.db = db;
        this.rule = rule;
        this.settings = settings;
        this.clock = clock;
    }

    /** The last day that figures about groups tell of. */
    LocalDate closed() {
        return rule.closing().lastDay(LocalDate.now(clock));
    }

    /** What was known on the last closing day that somebody measured after. One statement. */
    Map<Key, Scatter> latest() {
        Map<Key, Scatter> known = new HashMap<>();
        db.sql("select * from progress.scatter where closed_on = (select max(closed_on) from progress.scatter)")
                .query(row -> {
                    known.put(
                            new Key(
                                    row.getString("theme"),
                                    row.getString("side").equals("CITIZEN")),
                            new Scatter(
                                    row.getLong("persons"),
                                    row.getDouble("mean"),
                                    row.getDouble("deviation"),
                                    row.getDouble("reliability"),
                                    row.getInt("enough")));
                });
        return known;
    }

    /** Reckons what was known on the last closing day, unless that is done. */
    void close() {
        LocalDate closed = closed();
        boolean done = db.sql("select exists (select 1 from progress.scatter where closed_on = ?)")
                .param(closed)
                .query(Boolean.class)
                .single();
        if (!done) {
            db.sql("""
                            insert into progress.scatter
                            select :closed, theme, side, count(*), avg(first), coalesce(stddev_samp(first), 0), :reliability, :enough
                            from progress.change_until(:closed)
                            group by theme, side
                            on conflict do nothing""")
                    .param("closed", closed)
                    .param("reliability", settings.number(RELIABILITY) / 100.0)
                    .param("enough", settings.number(ENOUGH))
                    .update();
        }
    }
}
