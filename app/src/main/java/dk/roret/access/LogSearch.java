package dk.roret.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches the log. The search is written down first, in a transaction of its own. */
@Repository
class LogSearch {

    private final JdbcClient db;
    private final Clock clock;

    private final TransactionTemplate apart;

    LogSearch(JdbcClient db, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The newest entries below the given id. */
    @Transactional
    public List<LogEntry> page(User administrator, LogQuery query, long below, int most) {
        apart.executeWithoutResult(status -> write(administrator, query, false));
        return find(query, below, most).query(LogSearch::entry).list();
    }

    /** Every entry, newest first, one by one. */
    @Transactional
    public void export(User administrator, LogQuery query, Consumer<LogEntry> reader) {
        apart.executeWithoutResult(status -> write(administrator, query, true));
        find(query, Long.MAX_VALUE, Integer.MAX_VALUE).withFetchSize(1000).query(row -> {
            reader.accept(entry(row, 0));
        });
    }

    private JdbcClient.StatementSpec find(LogQuery query, long below, int most) {
        List<String> conditions = new ArrayList<>(List.of("id < :below"));
        query.ofPerson().ifPresent(person -> conditions.add("position(lower(:person) in lower(user_name)) > 0"));
        if (query.day() != null) {
            conditions.add("at >= cast(:day as date) at time zone 'Europe/Copenhagen'");
            conditions.add("at < (cast(:day as date) + 1) at time zone 'Europe/Copenhagen'");
        }
        query.ofGround().ifPresent(ground -> conditions.add("coalesce(ground, 'REFUSED') = :ground"));
        query.ofCitizen().ifPresent(citizen -> conditions.add("right(citizen::text, 12) = lower(:citizen)"));
        return db.sql("select * from access.look where " + String.join(" and ", conditions)
                        + " order by id desc limit :most")
                .param("below", below)
                .param("most", most)
                .param("person", query.ofPerson().orElse(null))
                .param("day", query.day())
                .param("ground", query.ofGround().orElse(null))
                .param("citizen", query.ofCitizen().orElse(null));
    }

    private void write(User administrator, LogQuery query, boolean exported) {
        db.sql("insert into access.log_look (at, user_id, user_name, sought, exported) values (?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(clock.instant()),
                        administrator.id(),
                        administrator.name(),
                        query.parameters(),
                        exported)
                .update();
    }

    private static LogEntry entry(ResultSet row, int number) throws SQLException {
        return new LogEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("user_name"),
                Role.of(row.getString("role")),
                new CitizenId(row.getObject("citizen", java.util.UUID.class)).code(),
                Optional.ofNullable(row.getString("ground"))
                        .map(Ground::valueOf)
                        .orElse(null),
                row.getBoolean("listed"),
                row.getString("reason"),
                row.getString("what"));
    }
}
