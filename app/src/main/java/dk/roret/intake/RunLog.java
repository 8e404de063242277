package dk.roret.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down each run as it goes, outside the delivery's own transaction. */
@Repository
class RunLog {

    private final JdbcClient db;
    private final Clock clock;

    RunLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A run begins, its holder alone with the lock: whatever still says running was broken off. */
    long begin(String folder, String startedBy) {
        db.sql("update intake.run set state = 'broken_off', ended = ? where state = 'running'")
                .param(now())
                .update();
        return insert(folder, startedBy, "running");
    }

    /** Somebody tried while another run had the lock. */
    long refusedAtOnce(String folder, String startedBy, Unusable why) {
        long run = insert(folder, startedBy, "refused");
        refused(run, why);
        return run;
    }

    private long insert(String folder, String startedBy, String state) {
        return db.sql("insert into intake.run (folder, started_by, started, state) values (?, ?, ?, ?) returning id")
                .params(folder, startedBy, now(), state)
                .query(Long.class)
                .single();
    }

    void describe(long run, Delivery delivery) {
        db.sql("""
                        update intake.run set source = ?, created = ?, delivery = ?, observed_from = ?, observed_until = ?
                        where id = ?""")
                .params(
                        delivery.source(),
                        Timestamp.from(delivery.created()),
                        delivery.full() ? "full" : "changes",
                        delivery.from(),
                        delivery.until(),
                        run)
                .update();
    }

    void progress(long run, String reading, long rows, int percent) {
        db.sql("update intake.run set reading = ?, rows_read = ?, percent = ? where id = ?")
                .params(reading, rows, percent, run)
                .update();
    }

    void refused(long run, Unusable why) {
        db.sql("update intake.run set state = 'refused', ended = ?, obstacle = ?, obstacle_details = ? where id = ?")
                .params(now(), why.obstacle().name(), why.details().toArray(String[]::new), run)
                .update();
    }

    /** In the delivery's own transaction: the run is in when the rows are. */
    void loaded(JdbcClient own, long run) {
        own.sql("update intake.run set state = 'loaded', ended = ?, percent = 100, reading = null where id = ?")
                .params(now(), run)
                .update();
    }

    /** When the newest extract of the source that has been read was made. */
    Optional<Instant> newest(String source) {
        return db.sql("select max(created) from intake.run where source = ? and state = 'loaded'")
                .param(source)
                .query((row, number) -> instant(row.getTimestamp(1)))
                .single();
    }

    void note(JdbcClient own, long run, String text, List<String> details) {
        own.sql("""
                        insert into intake.note (run, position, text, details)
                        select ?, coalesce(max(position), 0) + 1, ?, ? from intake.note where run = ?""").params(run, text, details.toArray(String[]::new), run).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Optional<Instant> instant(@Nullable Timestamp moment) {
        return Optional.ofNullable(moment).map(Timestamp::toInstant);
    }
}
