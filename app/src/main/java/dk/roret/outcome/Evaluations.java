package dk.roret.outcome;

import dk.roret.setting.DisclosureRule;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;

/** Takes snapshots and works out what they say, one at a time however many processes there are. */
@Service
public class Evaluations {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluations.class);

    /** Two numbers that name the lock in PostgreSQL; whoever holds it runs. */
    static final int LOCK_CLASS = 20_261_121;

    static final int LOCK = 5;

    static final Setting WORTH = Setting.number("outcome-worth", 1, 0, 26, "Roret");

    private final DataSource database;
    private final SnapshotFolder folder;
    private final Snapshots snapshots;
    private final Publications publications;
    private final RunLog log;
    private final DisclosureRule disclosure;
    private final Settings settings;

    Evaluations(
            DataSource database,
            SnapshotFolder folder,
            Snapshots snapshots,
            Publications publications,
            RunLog log,
            DisclosureRule disclosure,
            Settings settings) {
        this.database = database;
        this.folder = folder;
        this.snapshots = snapshots;
        this.publications = publications;
        this.log = log;
        this.disclosure = disclosure;
        this.settings = settings;
    }

    /** Where nothing has been published yet: does so in the background. */
    public void beginFirst(String startedBy) {
        if (publications.newest().isPresent()) {
            return;
        }
        try {
            start(startedBy, new Wish.Take());
        } catch (Stopped why) {
            LOG.warn("No snapshot is taken: {}", why.obstacle());
        }
    }

    /**
     * Runs to the end. What became of it stands in the run.
     *
     * @return number of the run
     * @throws Stopped if it cannot begin
     */
    long run(String startedBy, Wish wish) {
        EvaluationRun run = open(startedBy, wish);
        run.toTheEnd();
        return run.number();
    }

    /**
     * Runs in the background.
     *
     * @return number of the run, under which one can see how far it is
     * @throws Stopped if it cannot begin
     */
    long start(String startedBy, Wish wish) {
        EvaluationRun run = open(startedBy, wish);
        Thread.ofPlatform().name("outcome").daemon().start(run::toTheEnd);
        return run.number();
    }

    /**
     * Takes the lock and begins a run.
     *
     * @throws Stopped if somebody else runs now, or there is no folder
     */
    EvaluationRun open(String startedBy, Wish wish) {
        if (!folder.chosen()) {
            throw new Stopped(Obstacle.NO_FOLDER);
        }
        if (wish instanceof Wish.Look look && !snapshots.there(look.snapshot())) {
            throw new Stopped(Obstacle.GONE);
        }
        Connection connection = null;
        try {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            // A run that is killed lets go of the lock within seconds, also in the middle of a long statement.
            db.sql("set local client_connection_check_interval = '2s'").update();
            if (!db.sql("select pg_try_advisory_xact_lock(?, ?)")
                    .params(LOCK_CLASS, LOCK)
                    .query(Boolean.class)
                    .single()) {
                throw new Stopped(Obstacle.BUSY);
            }
            var run = new EvaluationRun(
                    log.begin(startedBy),
                    wish,
                    connection,
                    db,
                    folder,
                    snapshots,
                    publications,
                    log,
                    disclosure,
                    settings.number(WORTH),
                    settings.number(Survival.YEARS));
            connection = null;
            return run;
        } catch (SQLException noDatabase) {
            throw new IllegalStateException("The database does not answer", noDatabase);
        } finally {
            EvaluationRun.giveBack(connection);
        }
    }
}
