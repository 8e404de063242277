package dk.roret.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a citizen may read in the log: every look at them by others. */
@Repository
public class CitizenLooks {

    /** As many days with looks as one page shows. */
    private static final int DAYS = 14;

    private static final String BY_OTHERS = """
            with by_others as (
              select (at at time zone 'Europe/Copenhagen')::date as day, *
              from access.look
              where citizen = :citizen and ground is distinct from 'SELF')
            """;

    private final JdbcClient db;

    CitizenLooks(JdbcClient db) {
        this.db = db;
    }

    /** Every day with looks, the newest first. */
    public List<DayOfLooks> all(Look look) {
        List<DayOfLooks> all = new ArrayList<>();
        LocalDate day = LocalDate.of(9999, 12, 31);
        for (List<DayOfLooks> some = before(look, day); !some.isEmpty(); some = before(look, day)) {
            all.addAll(some);
            day = some.getLast().date();
        }
        return all;
    }

    /** The newest days with looks before the given day, newest first. */
    List<DayOfLooks> before(Look look, LocalDate day) {
        SequencedMap<LocalDate, List<DayOfLooks.Row>> days = new LinkedHashMap<>();
        db.sql(BY_OTHERS + """
                        , days as (select distinct day from by_others where day < :day order by day desc limit :days)
                        select day, user_name, role, ground, listed, reason,
                               min(at) as first, max(at) as last, count(*) as times
                        from by_others join days using (day)
                        group by day, user_id, user_name, role, ground, listed, reason
                        order by day desc, last desc""")
                .param("citizen", look.citizen().value())
                .param("day", day)
                .param("days", DAYS)
                .query(row -> {
                    days.computeIfAbsent(row.getObject("day", LocalDate.class), first -> new ArrayList<>())
                            .add(row(row));
                });
        return days.sequencedEntrySet().stream()
                .map(entry -> new DayOfLooks(entry.getKey(), entry.getValue()))
                .toList();
    }

    boolean anyBefore(Look look, LocalDate day) {
        return db.sql(BY_OTHERS + "select exists (select 1 from by_others where day < :day)")
                .param("citizen", look.citizen().value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    int own(Look look) {
        return db.sql("select count(*) from access.look where citizen = ? and ground = 'SELF'")
                .param(look.citizen().value())
                .query(Integer.class)
                .single();
    }

    private static DayOfLooks.Row row(ResultSet row) throws SQLException {
        return new DayOfLooks.Row(
                row.getString("user_name"),
                Role.of(row.getString("role")),
                Optional.ofNullable(row.getString("ground"))
                        .map(Ground::valueOf)
                        .orElse(null),
                row.getBoolean("listed"),
                row.getString("reason"),
                instant(row.getTimestamp("first")),
                instant(row.getTimestamp("last")),
                row.getInt("times"));
    }

    private static java.time.Instant instant(Timestamp moment) {
        return moment.toInstant();
    }
}
