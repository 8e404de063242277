package dk.roret.intake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;

/** The door: reads a delivery, one at a time however many processes there are. */
@Service
public class Intake {

    /** Two numbers that name the lock in PostgreSQL; whoever holds it reads. */
    static final int LOCK_CLASS = 20_261_121;

    static final int LOCK = 3;

    private final DataSource database;
    private final Resources resources;
    private final RunLog log;
    private final Clock clock;

    Intake(DataSource database, Resources resources, RunLog log, Clock clock) {
        this.database = database;
        this.resources = resources;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Reads the delivery to its end. What became of it stands in the run, also when nothing could be read.
     *
     * @param startedBy a name, for the history
     * @return number of the run
     */
    public long read(Path folder, String startedBy, Progress progress) {
        Reading reading;
        try {
            reading = open(folder, startedBy);
        } catch (Unusable busy) {
            return log.refusedAtOnce(nameOf(folder), startedBy, busy);
        }
        reading.toTheEnd(progress);
        return reading.run();
    }

    /**
     * Reads the delivery in the background.
     *
     * @param afterwards runs when it has been read, whatever became of it
     * @return number of the run, under which one can see how far it is
     * @throws Unusable if somebody else reads a delivery now
     */
    public long start(Path folder, String startedBy, Runnable afterwards) {
        Reading reading = open(folder, startedBy);
        Thread.ofVirtual().name("intake").start(() -> {
            try {
                reading.toTheEnd((file, rows, percent) -> {});
            } finally {
                afterwards.run();
            }
        });
        return reading.run();
    }

    /**
     * Takes the lock and begins a run.
     *
     * @throws Unusable if somebody else reads a delivery now
     */
    Reading open(Path folder, String startedBy) {
        Connection connection = null;
        try {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (!db.sql("select pg_try_advisory_xact_lock(?, ?)")
                    .params(LOCK_CLASS, LOCK)
                    .query(Boolean.class)
                    .single()) {
                throw new Unusable(Obstacle.BUSY);
            }
            long run = log.begin(nameOf(folder), startedBy);
            Reading reading = new Reading(run, folder, connection, db, resources, log, clock);
            connection = null;
            return reading;
        } catch (SQLException noDatabase) {
            throw new IllegalStateException("The database does not answer", noDatabase);
        } finally {
            Reading.giveBack(connection);
        }
    }

    private static String nameOf(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }
}
