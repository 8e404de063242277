package dk.roret.outcome;

import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.register.Breakdown;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import dk.roret.setting.DisclosureRule;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One snapshot being taken or looked into. All that comes of it is published in one step, or nothing is. */
final class EvaluationRun {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRun.class);

    private final long number;
    private final Wish wish;
    private final Connection connection;
    private final JdbcClient db;
    private final SnapshotFolder folder;
    private final Snapshots snapshots;
    private final Publications publications;
    private final RunLog log;
    private final DisclosureRule disclosure;
    private final int worth;
    private final int years;

    /** Times through all offers: by target group with kroner, and for each of the other breakdowns. */
    private int passes = 1;

    private int percent;

    EvaluationRun(
            long number,
            Wish wish,
            Connection connection,
            JdbcClient db,
            SnapshotFolder folder,
            Snapshots snapshots,
            Publications publications,
            RunLog log,
            DisclosureRule disclosure,
            int worth,
            int years) {
        this.number = number;
        this.wish = wish;
        this.connection = connection;
        this.db = db;
        this.folder = folder;
        this.snapshots = snapshots;
        this.publications = publications;
        this.log = log;
        this.disclosure = disclosure;
        this.worth = worth;
        this.years = years;
    }

    long number() {
        return number;
    }

    /** What became of it stands in the run. Once is enough. */
    void toTheEnd() {
        try {
            snapshots.clear();
            switch (wish) {
                case Wish.Take() -> take();
                case Wish.Look look -> look(look);
            }
        } catch (Stopped why) {
            log.refused(number, why.obstacle(), null);
        } catch (SnapshotWriter.NothingToSee nothing) {
            log.refused(number, Obstacle.NOTHING_TO_SEE, null);
        } catch (Exception | StackOverflowError | OutOfMemoryError unforeseen) {
            log.refused(number, Obstacle.BROKEN, written(unforeseen));
        } finally {
            giveBack(connection);
        }
    }

    private void take() throws IOException, SQLException {
        Snapshot snapshot = snapshot();
        log.from(number, snapshot.id());
        if (!publications.due(snapshot.until(), disclosure.closing())) {
            log.done(number);
            return;
        }
        Path place = folder.of(snapshot.id());
        List<Breakdown> others = breakdowns(snapshot);
        passes += others.size();
        var question = new Economy.Question(false, (double) worth, Dimension.alike(), Judgement.HORIZON);
        var economy =
                Economy.of(place, question, Evaluation.Detail.COURSES, (done, offers) -> comparing(0, done, offers));
        int[] pass = new int[1];
        var parts = Evaluation.each(
                place, false, others, (done, offers) -> comparing(done == 0 ? ++pass[0] : pass[0], done, offers));
        publish(snapshot.id(), new Publishing(disclosure.today(), worth).of(economy, parts), null);
    }

    private void look(Wish.Look look) {
        log.from(number, look.snapshot());
        Evaluation evaluation = Evaluation.by(
                look.chosen(),
                folder.of(look.snapshot()),
                null,
                false,
                Evaluation.Detail.ESTIMATES,
                (done, offers) -> comparing(0, done, offers));
        publish(look.snapshot(), new Publishing(disclosure.today(), worth).own(evaluation), look.chosen());
    }

    /** Beside the one by target group. The main road's groups are left out where a register can recognise none. */
    private List<Breakdown> breakdowns(Snapshot snapshot) {
        List<Breakdown> others =
                new ArrayList<>(List.of(new Breakdown.Age(), new Breakdown.Started(years), new Breakdown.Type()));
        if (snapshot.resources().stream().anyMatch(one -> one.name().equals("cohorts") && one.rows() > 0)) {
            others.add(new Breakdown.Cohorts());
        }
        return others;
    }

    private Snapshot snapshot() throws IOException, SQLException {
        var writer = new SnapshotWriter(db, folder.pseudonyms());
        int whole = SnapshotTable.ALL.size();
        log.at(number, Runs.Doing.READING, 0, whole);
        Path place = folder.begin();
        Snapshot snapshot = writer.write(place, done -> log.at(number, Runs.Doing.READING, done, whole));
        folder.finish(place, snapshot.id());
        snapshots.save(snapshot);
        return snapshot;
    }

    /** Several threads tell how far they are, and some a little late. */
    private synchronized void comparing(int pass, int done, int offers) {
        int now = (100 * pass + 100 * done / Math.max(1, offers)) / passes;
        if (now > percent || (now == 0 && done == 0)) {
            percent = now;
            log.at(number, Runs.Doing.COMPARING, now, 100);
        }
    }

    private void publish(String snapshot, Published published, Breakdown.@Nullable Only filter) {
        log.at(number, Runs.Doing.PUBLISHING, 0, 1);
        requireLock();
        publications.publish(number, snapshot, published, filter);
    }

    /** Whoever lost the connection lost the lock with it, and may no longer be alone. */
    private void requireLock() {
        try {
            Objects.requireNonNull(db.sql("select 1").query(Integer.class).single());
        } catch (DataAccessException lost) {
            throw new Stopped(Obstacle.LOST);
        }
    }

    /** Into the log without anything that a row said, under a code that the run shows. */
    private static String written(Throwable unforeseen) {
        byte[] bytes = new byte[3];
        new SecureRandom().nextBytes(bytes);
        String code = HexFormat.of().formatHex(bytes);
        Throwable quiet = new Throwable(unforeseen.getClass().getName());
        quiet.setStackTrace(unforeseen.getStackTrace());
        LOG.error("A snapshot could not be taken or worked out, code {}", code, quiet);
        return code;
    }

    static void giveBack(@Nullable Connection connection) {
        if (connection != null) {
            try (connection) {
                connection.rollback();
            } catch (SQLException gone) {
                LOG.warn("The connection to the database was lost");
            }
        }
    }
}
