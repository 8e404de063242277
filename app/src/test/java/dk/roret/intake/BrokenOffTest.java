package dk.roret.intake;

import static dk.roret.intake.TestPackage.CITIZENS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A delivery is in as a whole, or not at all, whatever happens to the one who reads it. */
@HouseTest
class BrokenOffTest {

    @Autowired
    Intake intake;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @Test
    void aRunWhoseProcessDiedIsShownAsBrokenOffAndTheNextOneCanBegin() {
        Reading reading = intake.open(delivery("killed"), "Tom");
        assertThat(state(reading.run())).isEqualTo(Runs.State.RUNNING);
        endTheReadersConnection();
        assertThat(state(reading.run())).isEqualTo(Runs.State.BROKEN_OFF);
        assertThat(state(read("killed"))).isEqualTo(Runs.State.LOADED);
        assertThat(state(reading.run())).isEqualTo(Runs.State.BROKEN_OFF);
    }

    @Test
    void nothingIsInWhenTheConnectionIsLostHalfWay() {
        long run = intake.read(delivery("lost"), "Tom", (reading, rows, percent) -> {
            if (reading.equals("spells")) {
                endTheReadersConnection();
            }
        });
        assertThat(runs.find(run).orElseThrow().obstacle()).isEqualTo(Obstacle.BROKEN);
        assertThat(runs.find(run).orElseThrow().resources()).isEmpty();
        assertThat(citizensOf("lost")).isZero();
        assertThat(state(read("lost"))).isEqualTo(Runs.State.LOADED);
        assertThat(citizensOf("lost")).isEqualTo(1);
    }

    @Test
    void onlyOneDeliveryIsReadAtATime() {
        Reading first = intake.open(delivery("first"), "Tom");
        Runs.Run second = runs.find(read("second")).orElseThrow();
        assertThat(second.state()).isEqualTo(Runs.State.REFUSED);
        assertThat(second.obstacle()).isEqualTo(Obstacle.BUSY);
        first.toTheEnd((reading, rows, percent) -> {});
        assertThat(state(first.run())).isEqualTo(Runs.State.LOADED);
        assertThat(state(read("second"))).isEqualTo(Runs.State.LOADED);
    }

    @Test
    void oneCanSeeHowFarItIsWhileItRuns() {
        long[] seen = new long[1];
        intake.read(delivery("watched"), "Tom", (reading, rows, percent) -> {
            if (reading.equals("spells")) {
                Runs.Run now = runs.newest(1).getFirst();
                assertThat(now.state()).isEqualTo(Runs.State.RUNNING);
                assertThat(now.reading()).isEqualTo("spells");
                seen[0] = Math.max(seen[0], now.rowsRead());
            }
        });
        assertThat(seen[0]).isEqualTo(2);
    }

    private long read(String source) {
        return intake.read(delivery(source), "Tom", (reading, rows, percent) -> {});
    }

    private Path delivery(String source) {
        // Each source has a citizen of its own.
        String cpr = "%02d08905011".formatted(1 + Math.floorMod(source.hashCode(), 28));
        return new TestPackage(folder)
                .from(source)
                .with("citizens", CITIZENS, "c1," + cpr + ",Anna,Holm,1990-08-01,female,vocational")
                .with("spells", TestPackage.SPELLS, "s1,c1,cash_assistance,2026-03-01,,")
                .written();
    }

    private Runs.State state(long run) {
        return runs.find(run).orElseThrow().state();
    }

    private void endTheReadersConnection() {
        db.sql(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = ? and objid = ?"
                                + " and database = (select oid from pg_database where datname = current_database())")
                .params(Intake.LOCK_CLASS, Intake.LOCK)
                .query((row, number) -> row.getBoolean(1))
                .list();
        // The server needs a moment to end it.
        while (db.sql("select count(*) from pg_locks where locktype = 'advisory' and classid = ?"
                                + " and database = (select oid from pg_database where datname = current_database())")
                        .param(Intake.LOCK_CLASS)
                        .query(Integer.class)
                        .single()
                > 0) {
            Thread.onSpinWait();
        }
    }

    private int citizensOf(String source) {
        return db.sql("select count(*) from citizen.citizen where source = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }
}
