package dk.roret.effect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code compare --by}: the matched table, held against one comparison at a time, which is held against R. */
class ByGroupTest {
    private static final String HEAD = "offer,treated,weeks,cause,age,sex,postcode,score,price\n";

    @TempDir
    Path folder = Path.of("");

    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void someSpells() {
        var random = new Random(7);
        for (int i = 0; i < 6000; i++) {
            var offer = List.of("kursus", "løntilskud", "mentor").get(random.nextInt(3));
            int age = 18 + random.nextInt(45);
            int treated = random.nextInt(60) < age ? 1 : 0;
            rows.add(String.join(
                    ",",
                    offer,
                    Integer.toString(treated),
                    Double.toString((1 + random.nextInt(60 + 20 * treated)) / 2.0),
                    Integer.toString(random.nextInt(3)),
                    Integer.toString(age),
                    random.nextBoolean() ? "f" : "m",
                    Integer.toString(1000 + random.nextInt(30) * 250),
                    Double.toString(random.nextGaussian()),
                    Integer.toString(treated * random.nextInt(30000))));
        }
    }

    private String csv() throws IOException {
        var file = folder.resolve("spells.csv");
        return Files.writeString(file, HEAD + String.join("\n", rows) + "\n").toString();
    }

    private String parquet() throws IOException, SQLException {
        var file = folder.resolve("spells.parquet").toString();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (FROM '" + csv() + "') TO '" + file + "' (ROW_GROUP_SIZE 2048)");
        }
        return file;
    }

    private static String run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Effect.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return status == 0 ? out.toString() : err.toString();
    }

    private static String compare(String file, String... more) {
        var arguments = new ArrayList<>(List.of("compare", file, "--treated", "treated"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--format")) {
            arguments.addAll(List.of("--format", "json"));
        }
        return run(arguments.toArray(String[]::new));
    }

    private static String curves(String file, String match, String... more) {
        var arguments =
                new ArrayList<>(List.of("--time", "weeks", "--cause", "cause", "--match", match, "--horizon", "13,26"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--covariates")) {
            arguments.addAll(List.of("--covariates", "score,age*age,sex='f'"));
        }
        return compare(file, arguments.toArray(String[]::new));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    /** Every figure of the expected one, within rounding. */
    private static void holdsAllOf(String where, JsonNode expected, JsonNode actual) {
        if (expected.isNumber()) {
            double size = Math.max(1e-3, Math.abs(expected.asDouble()));
            assertThat(actual.asDouble()).as(where).isCloseTo(expected.asDouble(), offset(1e-9 * size));
        } else if (expected.isContainer()) {
            assertThat(actual.size()).as(where).isGreaterThanOrEqualTo(expected.size());
            for (int i = 0; expected.isArray() && i < expected.size(); i++) {
                holdsAllOf(where + "/" + i, expected.get(i), actual.get(i));
            }
            expected.properties()
                    .forEach(entry ->
                            holdsAllOf(where + "/" + entry.getKey(), entry.getValue(), actual.get(entry.getKey())));
        } else {
            assertThat(actual).as(where).isEqualTo(expected);
        }
    }

    private void eachGroupIsAsIfComparedAlone(String file, String match) {
        var table = json(curves(file, match, "--by", "offer")).get("comparisons");
        assertThat(table).hasSize(3);
        for (var line : table) {
            var offer = line.get("by").asString();
            var alone = json(curves(file, match, "--where", "offer='" + offer + "'"));
            for (var key : List.of(
                    "n_treated",
                    "n_control",
                    "matched_treated",
                    "matched_control",
                    "effective_n_control",
                    "balance",
                    "groups",
                    "differences")) {
                holdsAllOf(offer + "/" + key, alone.get(key), line.get(key));
            }
        }
    }

    @Test
    void eachGroupIsAsIfComparedAlone() throws IOException {
        eachGroupIsAsIfComparedAlone(csv(), "age:25|30|50,sex");
    }

    @Test
    void soItIsInParquetWithCutsOfItsOwnAndMoreCombinationsThanRows() throws IOException, SQLException {
        eachGroupIsAsIfComparedAlone(parquet(), "sex,score:-1|0|0.5,postcode,age");
        eachGroupIsAsIfComparedAlone(parquet(), "postcode,postcode,postcode,postcode,sex");
    }

    @Test
    void theTestWithinStrataIsTheOneOfSurvival() throws IOException {
        var file = csv();
        var line = json(curves(file, "age:25|30|50,sex", "--by", "offer"))
                .get("comparisons")
                .get(2);
        var stratum = "CASE WHEN age < 25 THEN 1 WHEN age < 30 THEN 2 WHEN age < 50 THEN 3 ELSE 4 END || sex";
        var survival =
                run(("survival#" + file + "#--time#weeks#--cause#cause#--by#treated#--where#offer='mentor'#--strata#"
                                + stratum + "#--format#json")
                        .split("#"));
        holdsAllOf("log-rank", json(survival).get("stratified_log_rank"), line.get("stratified_log_rank"));
    }

    @Test
    void moreCovariatesThanFitIntoOneNumberAreReadInTurns() throws IOException {
        var many = "score,score+age,score*age,exp(score),score-age,sin(score),cos(score)";
        var table = json(curves(csv(), "sex", "--by", "offer", "--covariates", many, "--cost", "price"));
        var alone = json(curves(csv(), "sex", "--where", "offer='mentor'", "--covariates", many));
        holdsAllOf(
                "balance", alone.get("balance"), table.get("comparisons").get(2).get("balance"));
        assertThat(table.get("comparisons").get(2).get("mean_cost").asDouble())
                .isCloseTo(meanPrice("mentor"), offset(1e-9));
    }

    private double meanPrice(String offer) {
        return rows.stream()
                .map(row -> row.split(","))
                .filter(row -> row[0].equals(offer) && row[1].equals("1"))
                .mapToInt(row -> Integer.parseInt(row[8]))
                .average()
                .orElseThrow();
    }

    @Test
    void theBytesAreTheSameForAnyOrderOfTheRowsAndAnyNumberOfThreads() throws IOException, SQLException {
        var once = curves(parquet(), "age:25|30|50,sex,postcode", "--by", "offer", "--threads", "1");
        for (var threads : List.of("1", "2", "4")) {
            Collections.shuffle(rows, new Random(threads.hashCode()));
            assertThat(curves(parquet(), "age:25|30|50,sex,postcode", "--by", "offer", "--threads", threads))
                    .isEqualTo(once);
            assertThat(curves(csv(), "age:25|30|50,sex,postcode", "--by", "offer", "--threads", threads))
                    .isEqualTo(once);
        }
    }

    @Test
    void whoHasNobodyToBeComparedWithIsStillThere() throws IOException {
        rows.add("alene,1,4,1,30,f,1000,0.5,100");
        var lone = json(curves(csv(), "age,sex", "--by", "offer"))
                .get("comparisons")
                .get(0);
        assertThat(lone.get("by").asString()).isEqualTo("alene");
        assertThat(lone.get("n_treated").asInt()).isEqualTo(1);
        assertThat(lone.get("matched_treated").asInt()).isZero();
        assertThat(lone.at("/groups/1/n").asDouble()).isZero();
        assertThat(lone.at("/differences/0/value").isNull()).isTrue();
        assertThat(lone.get("stratified_log_rank").get("chi_square").isNull()).isTrue();
        assertThat(lone.get("effective_n_control").isNull()).isTrue();
    }

    @Test
    void whatIsTheSameForAllTreatedHasNoBalance() throws IOException {
        rows.clear();
        for (int age = 30; age < 33; age++) {
            rows.add("mentor,1,4,1," + age + ",f,1000,0.7,0");
            rows.add("mentor,0,4,1," + age + ",f,1000,0.1,0");
        }
        var score = json(curves(csv(), "age", "--by", "offer")).at("/comparisons/0/balance/1");
        assertThat(score.get("covariate").asString()).isEqualTo("score");
        assertThat(score.get("smd_before").isNull()).isTrue();
        assertThat(score.get("smd_after").isNull()).isTrue();
    }

    @Test
    void rowsWithoutACostAreLeftOutAndCounted() throws IOException {
        rows.add("mentor,1,4,1,30,f,1000,0.5,");
        var table = json(curves(csv(), "sex", "--by", "offer", "--cost", "price"));
        assertThat(table.get("dropped").toString()).isEqualTo("[{\"reason\":\"price is missing\",\"rows\":1}]");
    }

    @Test
    void whatGoesWithGroupsIsSaid() throws IOException {
        assertThat(compare(csv(), "--outcome", "weeks", "--by", "offer")).contains("--by compares curves");
        assertThat(curves(csv(), "sex", "--by", "offer", "--method", "dr")).contains("--by compares curves");
        assertThat(curves(csv(), "sex", "--cost", "price")).contains("--cost goes with --by");
        assertThat(curves(csv(), "sex", "--by", "offer", "--threads", "0")).contains("--threads must be 1 or more");
    }

    @Test
    void aTableForPeopleHasOneLinePerGroupAndHorizon() throws IOException {
        assertThat(curves(csv(), "sex", "--by", "offer", "--format", "csv").lines())
                .hasSize(1 + 3 * 2)
                .first()
                .isEqualTo("by,n_treated,n_control,matched_treated,matched_control,effective_n_control,horizon,value,"
                        + "std_error,lower,upper,log_rank_p_value,max_smd_before,max_smd_after,mean_cost");
        assertThat(curves(csv(), "sex", "--by", "offer", "--format", "table")).contains("løntilskud");
    }

    @Test
    void anExpressionSeesNothingButTheFileThatLiesWhereItIs() throws IOException, SQLException {
        var file = parquet();
        var secret = Files.writeString(folder.resolve("secret.csv"), "word\nhush\n");
        assertThat(curves(file, "sex", "--by", "(SELECT max(word) FROM read_csv('" + secret + "'))"))
                .contains("file system")
                .doesNotContain("hush");
        assertThat(curves(file, "rowid", "--by", "offer")).contains("there is no such column");
    }
}
