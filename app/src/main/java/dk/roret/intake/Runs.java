package dk.roret.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of the door: each run, what became of its rows, and which were put aside. */
@Repository
public class Runs {

    /** A run that says running while nobody holds the lock was broken off, and nothing of it is in. */
    private static final String RUN = """
            select r.*, r.state = 'running' and not exists (
                     select from pg_locks where locktype = 'advisory' and objsubid = 2 and classid = %d and objid = %d
                       and database = (select oid from pg_database where datname = current_database())) as orphan
            from intake.run r
            """.formatted(Intake.LOCK_CLASS, Intake.LOCK);

    private final JdbcClient db;

    Runs(JdbcClient db) {
        this.db = db;
    }

    public enum State {
        RUNNING,
        LOADED,
        REFUSED,
        BROKEN_OFF;

        /** Key of its words. */
        public String text() {
            return "intake.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One delivery that somebody began to read.
     *
     * @param delivery null when the package could not be read so far
     * @param reading the resource that is being read now
     * @param obstacle why nothing could be loaded
     */
    public record Run(
            long id,
            String folder,
            String startedBy,
            Instant started,
            @Nullable Instant ended,
            State state,
            @Nullable Delivery delivery,
            @Nullable String reading,
            long rowsRead,
            int percent,
            @Nullable Obstacle obstacle,
            List<String> obstacleDetails,
            List<Counts> resources,
            List<Note> notes) {

        public long rejected() {
            return resources.stream().mapToLong(Counts::rejected).sum();
        }

        public long read() {
            return resources.stream().mapToLong(Counts::read).sum();
        }

        /** Rows that were added, changed or withdrawn. */
        public long different() {
            return resources.stream()
                    .mapToLong(each -> each.added() + each.changed() + each.withdrawn())
                    .sum();
        }

        public @Nullable Duration took() {
            return ended == null ? null : Duration.between(started, ended);
        }
    }

    /** What became of the rows of one file. */
    public record Counts(
            String resource,
            String file,
            long read,
            long added,
            long changed,
            long unchanged,
            long withdrawn,
            long rejected) {}

    /** Something that the reader of the report should know; {@code text} is the key of the sentence. */
    public record Note(String text, List<String> details) {}

    /** What the modules call their resources, in the reader's language. */
    public interface Names {
        String of(String resource);
    }

    public Optional<Run> find(long id) {
        return once(id)
                // It may have ended between the look at the run and the look at the lock.
                .flatMap(run -> run.state() == State.BROKEN_OFF ? once(id) : Optional.of(run));
    }

    /** The newest runs, newest first. */
    public List<Run> newest(int most) {
        return db.sql(RUN + "order by r.id desc limit ?")
                .param(most)
                .query(this::run)
                .list();
    }

    private Optional<Run> once(long id) {
        return db.sql(RUN + "where r.id = ?").param(id).query(this::run).optional();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        State state = row.getBoolean("orphan")
                ? State.BROKEN_OFF
                : State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        String source = row.getString("source");
        String obstacle = row.getString("obstacle");
        return new Run(
                id,
                row.getString("folder"),
                row.getString("started_by"),
                row.getTimestamp("started").toInstant(),
                instant(row.getTimestamp("ended")),
                state,
                source == null ? null : delivery(source, row),
                row.getString("reading"),
                row.getLong("rows_read"),
                row.getInt("percent"),
                obstacle == null ? null : Obstacle.valueOf(obstacle),
                texts(row, "obstacle_details"),
                counts(id),
                notes(id));
    }

    private static Delivery delivery(String source, ResultSet row) throws SQLException {
        return new Delivery(
                source,
                row.getTimestamp("created").toInstant(),
                row.getString("delivery").equals("full"),
                row.getObject("observed_from", LocalDate.class),
                row.getObject("observed_until", LocalDate.class));
    }

    private List<Counts> counts(long run) {
        return db.sql("select * from intake.run_resource where run = ? order by position")
                .param(run)
                .query((row, number) -> new Counts(
                        row.getString("resource"),
                        row.getString("file"),
                        row.getLong("read"),
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("withdrawn"),
                        row.getLong("rejected")))
                .list();
    }

    private List<Note> notes(long run) {
        return db.sql("select * from intake.note where run = ? order by position")
                .param(run)
                .query((row, number) -> new Note(row.getString("text"), texts(row, "details")))
                .list();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
