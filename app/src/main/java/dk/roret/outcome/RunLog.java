package dk.roret.outcome;

import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down each run as it goes. */
@Repository
class RunLog {

    private final JdbcClient db;
    private final Clock clock;

    RunLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A run begins, its holder alone with the lock: whatever still says running was broken off. */
    long begin(String startedBy) {
        db.sql("update outcome.run set state = 'broken_off', ended = ? where state = 'running'")
                .param(now())
                .update();
        return db.sql("""
            insert into outcome.run (started_by, started, state, doing) values (?, ?, 'running', 'reading')
            returning id\
            """).params(startedBy, now()).query(Long.class).single();
    }

    void at(long run, Runs.Doing doing, int done, int whole) {
        db.sql("update outcome.run set doing = ?, done = ?, whole = ? where id = ?")
                .params(doing.code(), done, whole, run)
                .update();
    }

    void from(long run, String snapshot) {
        db.sql("update outcome.run set snapshot = ? where id = ?")
                .params(snapshot, run)
                .update();
    }

    void done(long run) {
        db.sql("update outcome.run set state = 'done', ended = ? where id = ?")
                .params(now(), run)
                .update();
    }

    /** @param code of the line in the log; null where nothing stands there */
    void refused(long run, Obstacle obstacle, @Nullable String code) {
        db.sql("update outcome.run set state = 'refused', ended = :at, obstacle = :why, code = :code where id = :run")
                .param("at", now())
                .param("why", obstacle.name())
                .param("code", code)
                .param("run", run)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
