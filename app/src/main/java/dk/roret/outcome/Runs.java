package dk.roret.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every time that a snapshot was taken, and what became of it. */
@Repository
public class Runs {

    /** A run that says running while nobody holds the lock was broken off. */
    private static final String RUN = """
        select r.*, r.state = 'running' and not exists (
                 select from pg_locks where locktype = 'advisory' and objsubid = 2 and classid = %d and objid = %d
                   and database = (select oid from pg_database where datname = current_database())) as orphan,
               p.id as publication, p.open
        from outcome.run r
        left join outcome.publication p on p.run = r.id
        """.formatted(Evaluations.LOCK_CLASS, Evaluations.LOCK);

    private final JdbcClient db;

    Runs(JdbcClient db) {
        this.db = db;
    }

    public enum State {
        RUNNING,
        DONE,
        REFUSED,
        BROKEN_OFF;

        /** Key of its words. */
        public String text() {
            return "outcome.run.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a run is busy with. */
    public enum Doing {
        READING,
        COMPARING,
        PUBLISHING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its words. */
        public String text() {
            return "outcome.run.doing." + code();
        }
    }

    /**
     * @param done of the {@code whole} that it is doing now
     * @param publication what was worked out; null where nothing was, or not yet
     * @param open whether everybody with the pages sees it
     */
    public record Run(
            long id,
            String startedBy,
            Instant started,
            @Nullable Instant ended,
            State state,
            Doing doing,
            int done,
            int whole,
            @Nullable String snapshot,
            @Nullable Obstacle obstacle,
            @Nullable String code,
            @Nullable Long publication,
            boolean open) {

        public int percent() {
            return whole == 0 ? 0 : 100 * done / whole;
        }
    }

    Optional<Run> find(long id) {
        return once(id)
                // It may have ended between the look at the run and the look at the lock.
                .flatMap(run -> run.state() == State.BROKEN_OFF ? once(id) : Optional.of(run));
    }

    /** The newest first. */
    List<Run> newest(int most) {
        return db.sql(RUN + "order by r.id desc limit ?")
                .param(most)
                .query(Runs::run)
                .list();
    }

    private Optional<Run> once(long id) {
        return db.sql(RUN + "where r.id = ?").param(id).query(Runs::run).optional();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        String obstacle = row.getString("obstacle");
        return new Run(
                row.getLong("id"),
                row.getString("started_by"),
                row.getTimestamp("started").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("orphan")
                        ? State.BROKEN_OFF
                        : State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Doing.valueOf(row.getString("doing").toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                row.getInt("whole"),
                row.getString("snapshot"),
                obstacle == null ? null : Obstacle.valueOf(obstacle),
                row.getString("code"),
                row.getObject("publication", Long.class),
                row.getBoolean("open"));
    }
}
