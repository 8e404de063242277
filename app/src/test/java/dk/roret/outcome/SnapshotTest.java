package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.web.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@FjordbyTest
class SnapshotTest {

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @Test
    void theSameContentIsTheSameBytesAndTheSameName() throws Exception {
        Snapshot one = write("one", "a secret");
        Snapshot other = write("other", "a secret");
        assertThat(other).isEqualTo(one);
        assertThat(bytes("other")).isEqualTo(bytes("one"));
        assertThat(one.id()).matches("2026-11-15-[0-9a-f]{8}");
        assertThat(one.resources())
                .extracting(Snapshot.Resource::name)
                .startsWith("citizens", "categories", "spells", "offers", "participations", "progress");
    }

    @Test
    void whatHasChangedHasAnotherName() throws Exception {
        Snapshot before = write("before", "a secret");
        db.sql("update benefit.spell set weekly_amount = weekly_amount + 1 where id = (select"
                        + " min(id::text)::uuid from benefit.spell)")
                .update();
        try {
            assertThat(write("after", "a secret").id()).isNotEqualTo(before.id());
        } finally {
            db.sql("update benefit.spell set weekly_amount = weekly_amount - 1 where id = (select"
                            + " min(id::text)::uuid from benefit.spell)")
                    .update();
        }
    }

    @Test
    void nobodyIsNamedAndOnlyTheSecretMakesTheSameNames() throws Exception {
        write("ours", "a secret");
        write("theirs", "another secret");
        assertThat(citizens("ours")).doesNotContainAnyElementsOf(citizens("theirs"));
        List<String> known = db.sql("select id::text from citizen.citizen union select source_key from citizen.citizen"
                        + " union select cpr from citizen.citizen union select family_name from citizen.citizen")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(values("ours")).doesNotContainAnyElementsOf(known);
    }

    @Test
    void theDayOfBirthStaysAtHome() throws Exception {
        write("ours", "a secret");
        assertThat(query("select count(*) from '%s' where day(birth_date) <> 1", "ours", "citizens"))
                .isZero();
    }

    @Test
    void nobodyElseOnTheMachineMayLookInside() throws IOException {
        SnapshotFolder place = new SnapshotFolder(folder.resolve("kept").toString(), "x".repeat(32));
        Path begun = place.begin();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(begun)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("kept"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aShortSecretIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new SnapshotFolder(folder.toString(), "guess me"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("RORET_SNAPSHOT_SECRET");
    }

    private Snapshot write(String name, String secret) throws IOException, SQLException {
        return new SnapshotWriter(db, new Pseudonyms(secret))
                .write(Files.createDirectory(folder.resolve(name)), done -> {});
    }

    private Map<String, String> bytes(String name) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (var files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    private List<String> citizens(String name) throws SQLException {
        List<String> ids = new ArrayList<>();
        each("select citizen_id from '%s'", name, "citizens", ids);
        return ids;
    }

    /** Every text of every file. */
    private List<String> values(String name) throws IOException, SQLException {
        List<String> values = new ArrayList<>();
        try (var files = Files.list(folder.resolve(name))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".parquet")).toList()) {
                String table = file.getFileName().toString().replace(".parquet", "");
                SnapshotTable description = SnapshotTable.ALL.stream()
                        .filter(each -> each.name().equals(table))
                        .findAny()
                        .orElseThrow();
                for (SnapshotTable.Column column : description.columns()) {
                    each("select distinct \"" + column.name() + "\" from '%s'", name, table, values);
                }
            }
        }
        values.add(Files.readString(folder.resolve(name).resolve("datapackage.json"), StandardCharsets.UTF_8));
        return values;
    }

    private long query(String sql, String name, String table) throws SQLException {
        List<String> answer = new ArrayList<>();
        each(sql, name, table, answer);
        return Long.parseLong(answer.getFirst());
    }

    private void each(String sql, String name, String table, List<String> values) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var rows = statement.executeQuery(
                        sql.formatted(folder.resolve(name).resolve(table + ".parquet")))) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
    }
}
