package dk.roret.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.web.StartRefused;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing the house up on one machine, also after something went wrong. */
class LocalHouseTest {

    @TempDir
    Path folder;

    @Test
    void whatIsCommittedSurvivesAKilledServer() throws Exception {
        Path data = folder.resolve("postgres");
        LocalPostgres first = LocalPostgres.start(data);
        execute(first, "create table promise (words text)");
        execute(first, "insert into promise values ('ring på torsdag')");
        ProcessHandle server = LocalPostgres.running(data).orElseThrow().process();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        first.close(); // the lock that the killed process would have lost with its life
        try (LocalPostgres second = LocalPostgres.start(data)) {
            assertThat(ask(second, "select words from promise")).isEqualTo("ring på torsdag");
            assertThat(ask(second, "show fsync")).isEqualTo("on");
            assertThat(ask(second, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void aServerLeftBehindIsTakenOverAndStopped() throws Exception {
        Path data = folder.resolve("postgres");
        LocalPostgres leftBehind = LocalPostgres.start(data);
        execute(leftBehind, "create table promise (words text)");
        try (LocalPostgres next = LocalPostgres.start(data)) {
            assertThat(next.url()).isEqualTo(leftBehind.url());
            assertThat(ask(next, "select count(*) from promise")).isEqualTo("0");
        }
        assertThat(LocalPostgres.running(data)).isEmpty();
    }

    @Test
    void aFolderThatWasNeverFinishedIsMadeAnew() throws Exception {
        Path unfinished = Files.createDirectories(folder.resolve("postgres.unfinished/base"));
        Files.writeString(unfinished.resolve("1"), "half a page");
        try (LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"))) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void aCopyOfAStoppedFolderIsABackup() throws Exception {
        Path data = folder.resolve("postgres");
        try (LocalPostgres postgres = LocalPostgres.start(data)) {
            execute(postgres, "create table promise as select 'ring på torsdag' as words");
        }
        Path copy = folder.resolve("copy");
        copy(data, copy);
        LocalPostgres.delete(data);
        Files.move(copy, data);
        try (LocalPostgres restored = LocalPostgres.start(data)) {
            assertThat(ask(restored, "select words from promise")).isEqualTo("ring på torsdag");
        }
    }

    @Test
    void sortsAsDanesDo() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"))) {
            assertThat(ask(postgres, """
                            select string_agg(name, ' ' order by name)
                            from unnest(array['Åbyhøj', 'Aabenraa', 'Ærø', 'Østerbro', 'Zebra', 'Andst']) name""")).isEqualTo("Andst Zebra Ærø Østerbro Aabenraa Åbyhøj");
        }
    }

    @Test
    void twoRoretsDoNotShareAFolder() throws Exception {
        try (DataFolder held = DataFolder.hold(folder)) {
            assertThat(held.postgres()).isEqualTo(folder.resolve("postgres"));
            assertThatThrownBy(() -> DataFolder.hold(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Roret is running on")
                    .hasMessageContaining("--port");
        }
        DataFolder.hold(folder).close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");
        assertThatThrownBy(() -> DataFolder.hold(file.resolve("data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Cannot write in");
    }

    @Test
    void aPortInUseIsRefusedBeforeAnythingIsTouched() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Path data = folder.resolve("data");
            assertThatThrownBy(() -> LocalHouse.open(Object.class, data, taken.getLocalPort(), 6000, true))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is in use");
            assertThat(data).doesNotExist();
        }
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
