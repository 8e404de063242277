package dk.roret.intake;

import dk.roret.intake.DataPackage.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One delivery being read, in one transaction that holds the lock: all its good rows are in at the end, or none. */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final long run;
    private final Path folder;
    private final Connection connection;
    private final JdbcClient db;
    private final Resources resources;
    private final RunLog log;
    private final Clock clock;

    private Progress progress = (reading, rows, percent) -> {};
    private boolean done;
    private long bytesInAll = 1;
    private long bytesBefore;
    private long rowsBefore;

    Reading(long run, Path folder, Connection connection, JdbcClient db, Resources resources, RunLog log, Clock clock) {
        this.run = run;
        this.folder = folder;
        this.connection = connection;
        this.db = db;
        this.resources = resources;
        this.log = log;
        this.clock = clock;
    }

    /** Number of the run, under which its report stands. */
    long run() {
        return run;
    }

    /** Reads everything. What became of it stands in the run; nothing is thrown for what a delivery may hold. Once is enough. */
    void toTheEnd(Progress listener) {
        if (done) {
            return;
        }
        done = true;
        progress = listener;
        Unusable obstacle = null;
        try {
            load(DataPackage.read(folder, resources, clock));
            connection.commit();
        } catch (Unusable why) {
            obstacle = why;
        } catch (Exception | StackOverflowError unforeseen) {
            obstacle = new Unusable(Obstacle.BROKEN, written(unforeseen));
        } finally {
            giveBack(connection);
        }
        if (obstacle != null) {
            log.refused(run, obstacle);
        }
    }

    private void load(DataPackage delivered) throws SQLException, IOException {
        Delivery delivery = delivered.delivery();
        log.describe(run, delivery);
        log.newest(delivery.source())
                .filter(newest -> newest.isAfter(delivery.created()))
                .ifPresent(newest -> {
                    throw new Unusable(Obstacle.OLDER, delivery.created(), newest, delivery.source());
                });
        if (!delivered.unknown().isEmpty()) {
            log.note(db, run, "intake.note.unknown-resources", List.of(String.join(", ", delivered.unknown())));
        }
        for (DataFile file : delivered.files()) {
            bytesInAll += Files.size(file.path());
        }
        db.sql("set local work_mem = '64MB'").update();
        // A reader that is killed lets go of the lock within seconds, also in the middle of a long statement.
        db.sql("set local client_connection_check_interval = '2s'").update();
        int position = 0;
        for (DataFile file : delivered.files()) {
            load(file, delivery, position++);
        }
        log.loaded(db, run);
    }

    private void load(DataFile file, Delivery delivery, int position) throws SQLException, IOException {
        var rejections = new Rejections(run, file, connection, db);
        var stage = new Stage(file.known(), connection, db, rejections);
        say(file, 0, 0);
        try (Lines lines = new Lines(file)) {
            nameUnknownColumns(file, lines.header());
            var check = new RowCheck(file.known(), delivery, lines.header());
            while (lines.hasNext()) {
                if (stage.add(check.check(lines.next()))) {
                    say(file, stage.read(), lines.bytesRead());
                }
            }
        }
        stage.complete();
        bytesBefore += Files.size(file.path());
        rowsBefore += stage.read();
        say(file, 0, 0);
        requireRows(file, delivery, stage);
        if (stage.keyUnreadable() && delivery.full()) {
            log.note(db, run, "intake.note.nothing-withdrawn", List.of(file.name()));
        }
        Timestamp now = Timestamp.from(clock.instant());
        var counts = new Merge(file.known(), resources, delivery, stage, rejections, db, now).run();
        long rejected = rejections.rowsPutAside();
        long unchanged = Math.max(
                0,
                db.sql("select count(*) from " + stage.rows() + " where not withdrawn")
                                .query(Long.class)
                                .single()
                        - counts.added()
                        - counts.changed());
        db.sql("insert into intake.run_resource values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        run,
                        position,
                        file.known().name(),
                        file.name(),
                        stage.read(),
                        counts.added(),
                        counts.changed(),
                        unchanged,
                        counts.withdrawn(),
                        rejected)
                .update();
    }

    private void nameUnknownColumns(DataFile file, List<String> header) {
        var known = file.known().schema().positions().keySet();
        List<String> unknown = header.stream()
                .filter(column -> !known.contains(column))
                .map(column -> column.length() > 60 ? column.substring(0, 60) + "…" : column)
                .map(column -> column.replaceAll("\\p{Cntrl}", "\uFFFD"))
                .toList();
        if (!unknown.isEmpty()) {
            log.note(db, run, "intake.note.unknown-columns", List.of(file.name(), String.join(", ", unknown)));
        }
    }

    /** An extract that came out empty must not withdraw everybody. */
    private void requireRows(DataFile file, Delivery delivery, Stage stage) {
        if (stage.read() == 0 && delivery.full()) {
            long living = db.sql("select count(*) from "
                            + resources.tableOf(file.known().name()) + " where source = ? and withdrawn_at is null")
                    .param(delivery.source())
                    .query(Long.class)
                    .single();
            if (living > 0) {
                throw new Unusable(Obstacle.NO_ROWS, file.name(), living);
            }
        }
    }

    private void say(DataFile file, long rows, long bytes) {
        int percent = (int) Math.min(99, 100 * (bytesBefore + bytes) / bytesInAll);
        log.progress(run, file.known().name(), rowsBefore + rows, percent);
        progress.at(file.known().name(), rowsBefore + rows, percent);
    }

    /** Into the log without anything that a row said, under a code that the run shows. */
    private static String written(Throwable unforeseen) {
        byte[] bytes = new byte[3];
        new SecureRandom().nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes);
        String state = unforeseen.getCause() instanceof SQLException sql ? " SQL state " + sql.getSQLState() : "";
        Throwable quiet = new Throwable(unforeseen.getClass().getName() + state);
        quiet.setStackTrace(unforeseen.getStackTrace());
        LOG.error("A delivery could not be read, code {}", code, quiet);
        return code;
    }

    static void giveBack(@Nullable Connection connection) {
        if (connection != null) {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException gone) {
                LOG.warn("The connection to the database was lost");
            }
        }
    }
}
