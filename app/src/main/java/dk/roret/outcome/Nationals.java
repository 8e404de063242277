package dk.roret.outcome;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the country's self-support is half a year after an effort, where somebody has looked it up. */
@Repository
class Nationals {

    /** Efforts of all types together. */
    static final String ALL = "all";

    private final JdbcClient db;
    private final Clock clock;

    Nationals(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param percent 0 to 100, one decimal at most */
    public record National(String type, BigDecimal percent, String period, String source) {}

    /** By type of offer. */
    Map<String, National> today() {
        Map<String, National> newest = new HashMap<>();
        db.sql("select distinct on (type) type, percent, period, source from outcome.national order by type, id desc")
                .query(row -> {
                    newest.put(
                            row.getString("type"),
                            new National(
                                    row.getString("type"),
                                    row.getBigDecimal("percent"),
                                    row.getString("period"),
                                    row.getString("source")));
                });
        return newest;
    }

    void enter(National national, String enteredBy) {
        db.sql("""
            insert into outcome.national (type, percent, period, source, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        national.type(),
                        national.percent(),
                        national.period(),
                        national.source(),
                        enteredBy,
                        Timestamp.from(clock.instant()))
                .update();
    }
}
