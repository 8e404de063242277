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
import java.util.UUID;
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
                .startsWith("citizens", "categories", "spells", "offers", "participations", "cohorts", "progress");
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
    void aCourseThatWasOrderedIsATimeInAnOfferWithItsPriceAndItsExperience() throws Exception {
        write("before", "a secret");
        UUID order = ordered("""
                select c.id as citizen, o.id as offer, date '2026-06-01' as start_on, date '2026-08-30' as end_on
                from citizen.citizen c cross join offer.offer o
                where not exists (select from offer.participation p where p.citizen = c.id and p.offer = o.id)
                order by c.id, o.id limit 1""", "per_week", "1000.07");
        try {
            db.sql("""
                            insert into referral.review (placed, revision, party, met, next, needed, listened, at, who, who_name, request)
                            values (?, 1, 'CITIZEN', 'YES', 'JOB', 5, 4, timestamptz '2026-09-01', gen_random_uuid(), 'En borger', gen_random_uuid())""").param(order).update();
            write("after", "a secret");
            assertThat(query("""
                            select count(*) from '%s' where planned_start = date '2026-06-01' and start_date = planned_start
                              and end_date = date '2026-08-30' and end_reason = 'completed' and price = 13000.91""", "after", "participations")).isEqualTo(1);
            assertThat(query("select sum(score)::bigint from '%s'", "after", "experience"))
                    .isEqualTo(9);
        } finally {
            forget(order);
        }
    }

    @Test
    void aCourseThatIsDeliveredTooIsThereOnceWithThePriceItWasOrderedAt() throws Exception {
        write("before", "a secret");
        UUID order = ordered("""
                select citizen, offer, planned_start as start_on, planned_end as end_on from offer.participation
                where price is null and withdrawn_at is null and start_date <= date '2026-06-01' order by id limit 1""", "per_course", "4321.09");
        try {
            write("after", "a secret");
            assertThat(query("select count(*) from '%s'", "after", "participations"))
                    .isEqualTo(query("select count(*) from '%s'", "before", "participations"));
            assertThat(query("select count(*) from '%s' where price = 4321.09", "after", "participations"))
                    .isEqualTo(1);
        } finally {
            forget(order);
        }
    }

    /** Everybody has said yes. */
    private UUID ordered(String whose, String model, String price) {
        UUID order = UUID.randomUUID();
        db.sql("insert into referral.placed select ?, citizen, offer from (" + whose + ") w")
                .param(order)
                .update();
        db.sql("""
                        insert into referral.terms (placed, citizen, revision, extension, start_on, end_on, aim, price_model, price,
                          party, at, who, who_name, request)
                        select :order, citizen, 1, 0, start_on, end_on, 'Et mål', :model, cast(:price as numeric), 'CASEWORKER',
                               timestamptz '2026-05-01', gen_random_uuid(), 'Jonas', gen_random_uuid() from (""" + whose + ") w")
                .param("order", order)
                .param("model", model)
                .param("price", price)
                .update();
        db.sql("""
                        insert into referral.reply (placed, revision, party, yes, said_on, at, who, who_name, request)
                        select ?, 1, party, true, date '2026-05-01', timestamptz '2026-05-01', gen_random_uuid(), party, gen_random_uuid()
                        from unnest(array['CITIZEN', 'CASEWORKER', 'PROVIDER']) party""").param(order).update();
        return order;
    }

    private void forget(UUID order) {
        for (String table : List.of("review", "reply", "terms")) {
            db.sql("delete from referral." + table + " where placed = ?")
                    .param(order)
                    .update();
        }
        db.sql("delete from referral.placed where id = ?").param(order).update();
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
