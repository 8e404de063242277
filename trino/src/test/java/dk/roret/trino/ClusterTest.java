package dk.roret.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.demo.DemoMunicipality;
import dk.roret.demo.DemoSettings;
import dk.roret.effect.AalenJohansen;
import dk.roret.effect.Group;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.LogRank;
import dk.roret.effect.cli.Effect;
import dk.roret.effect.compare.Comparison;
import dk.roret.effect.compare.Matching;
import dk.roret.effect.compare.Propensity;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Evaluation.Detail;
import dk.roret.effect.register.RegisterRows;
import dk.roret.effect.table.BadInput;
import dk.roret.effect.table.Engine;
import dk.roret.effect.table.FileTables;
import dk.roret.effect.table.GroupedCounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster gives what one machine gives, to the last letter. */
class ClusterTest {
    private static final List<String> TABLES = List.of("citizens", "categories", "spells", "offers", "participations");

    /** Ties, weights, late entry, two arms and seven strata; no random numbers, so that a failure can be seen again. */
    private static final String ROWS = """
            SELECT n AS row, CASE n % 3 WHEN 0 THEN 'ung' WHEN 1 THEN 'ældre' ELSE 'Aa' END AS people,
                CAST(n % 2 AS DOUBLE) AS entered, CAST(2 + n * 7 % 40 AS DOUBLE) AS until,
                CAST(n * 5 % 3 AS DOUBLE) AS cause, 0.1 * CAST(1 + n % 4 AS DOUBLE) AS weight,
                CAST(n % 7 AS VARCHAR) AS district, CAST(CASE WHEN n * 13 % 11 < 4 THEN 1 ELSE 0 END AS DOUBLE) AS treated,
                CAST(n * 17 % 29 AS DOUBLE) / 3 AS outcome, CAST(20 + n * 31 % 45 AS DOUBLE) AS age
            FROM range(4000) AS t(n) ORDER BY hash(n)
            """;

    @TempDir
    static Path folder = Path.of("");

    private static @Nullable Cluster started;

    @BeforeAll
    static void fillTheCluster() throws Exception {
        var cluster = new Cluster(folder);
        started = cluster;
        var csv = Files.createDirectory(folder.resolve("csv"));
        new DemoMunicipality(new DemoSettings(1, LocalDate.of(2026, 11, 16), 1500)).writeTo(csv);
        for (var table : TABLES) {
            cluster.add(table, "SELECT * FROM read_csv('" + csv.resolve(table + ".csv") + "') AS t ORDER BY hash(t)");
        }
        cluster.add("rows_with_everything", ROWS);
        Files.writeString(
                folder.resolve("datapackage.json"),
                Files.readString(csv.resolve("datapackage.json"))
                        .replaceAll("\"path\" : \"(\\w+)\\.csv\"", "\"path\" : \"$1/$1.parquet\""));
    }

    @AfterAll
    static void stop() {
        cluster().close();
    }

    private static Cluster cluster() {
        if (started == null) {
            throw new IllegalStateException("The cluster did not start");
        }
        return started;
    }

    /** What is asked of both engines, of a view {@code used} of the same file. */
    private interface Question {
        Object ask(Engine engine);
    }

    private static void assertSame(String columns, Question question) {
        var file = folder.resolve("rows_with_everything/rows_with_everything.parquet");
        var answers = new ArrayList<Object>();
        for (var engine : List.of(
                FileTables.of(Map.of("rows_with_everything", new FileTables.Source(file, ','))),
                cluster().engine())) {
            try (engine) {
                engine.run("CREATE OR REPLACE VIEW used AS SELECT " + columns + " FROM rows_with_everything");
                answers.add(question.ask(engine));
            }
        }
        assertThat(answers.getFirst().toString())
                .contains("0.")
                .isEqualTo(answers.getLast().toString());
    }

    private static List<Object> curves(List<Group> groups) {
        return groups.stream()
                .<Object>map(group -> List.of(
                        group.name(),
                        KaplanMeier.of(group.counts()).steps(),
                        AalenJohansen.of(group.counts(), 1).steps()))
                .toList();
    }

    @Test
    void theCurvesOfASurvivalAreTheSame() {
        assertThat(cluster().workers()).isEqualTo(2);
        assertSame("*", engine -> curves(new GroupedCounts(engine, true, true).groups()));
    }

    @Test
    void theLogRankTestsAreTheSame() {
        assertSame("*, district AS stratum", engine -> {
            var counts = new GroupedCounts(engine, true, false);
            var groups = counts.groups();
            return List.of(
                    LogRank.of(groups.stream().map(Group::counts).toList()),
                    counts.stratified(groups).result());
        });
    }

    private static List<Object> answers(Comparison comparison) {
        return List.of(
                comparison.size(),
                String.valueOf(comparison.effect()),
                comparison.balance("age"),
                curves(comparison.groups()));
    }

    @Test
    void theMatchedTableIsTheSame() {
        assertSame(
                "*",
                engine -> answers(
                        new Matching(engine, List.of("district", "CASE WHEN age >= 30 THEN 1 ELSE 0 END", "age"))));
    }

    @Test
    void theWeightedComparisonIsTheSame() {
        assertSame(
                "*",
                engine -> answers(new Propensity(
                        engine,
                        Propensity.Estimator.DOUBLY_ROBUST,
                        List.of("age"),
                        List.of("outcome", "until", "cause"),
                        0.01)));
    }

    private static String json(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Effect.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        assertThat(status).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void theWholeEvaluationIsTheSameToTheLastLetter() {
        var one = json("evaluate", folder.toString(), "--worth", "1", "--format", "json");
        assertThat(one).contains("\"participants\":").contains("\"std_error\":0.");
        assertThat(json("evaluate", folder.resolve("csv").toString(), "--worth", "1", "--format", "json"))
                .isEqualTo(one);
        assertThat(json(
                        "evaluate",
                        folder.toString(),
                        "--worth",
                        "1",
                        "--format",
                        "json",
                        "--cluster",
                        cluster().url()))
                .isEqualTo(one);
    }

    @Test
    void withdrawnRowsAreLeftOutAndCountedTheSame() {
        assertSame("district || '0.' AS place, people, people = 'Aa' AS withdrawn", engine -> {
            var rows = new RegisterRows(engine);
            var read = new ArrayList<String>();
            long withdrawn = rows.each(
                    "used", List.of("place", "people"), row -> read.add(row.text("place") + row.text("people")));
            assertThat(withdrawn).isEqualTo(1333);
            return List.of(withdrawn, read, rows.snapshot());
        });
    }

    @Test
    void aWrongRowOnTheClusterIsNamedWithTableColumnAndValue() throws SQLException, IOException {
        var small = Files.createDirectory(folder.resolve("wrong"));
        Files.copy(folder.resolve("datapackage.json"), small.resolve("datapackage.json"));
        try (var engine = cluster().engine()) {
            engine.run("ALTER TABLE citizens RENAME TO kept_citizens");
            engine.run("CREATE VIEW citizens AS SELECT citizen_id, 'soon' AS birth_date, sex, education"
                    + " FROM kept_citizens");
            try {
                assertThatThrownBy(() -> Evaluation.of(small, engine, false, Detail.ESTIMATES, (done, offers) -> {}))
                        .isInstanceOf(BadInput.class)
                        .hasMessage("table citizens, column birth_date: is soon, not a date such as 2026-11-15");
            } finally {
                engine.run("DROP VIEW citizens");
                engine.run("ALTER TABLE kept_citizens RENAME TO citizens");
            }
        }
    }
}
