package dk.roret.effect.cli;

import static dk.roret.effect.cli.Terminal.compare;
import static dk.roret.effect.cli.Terminal.effect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dk.roret.effect.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code effect compare}: what it answers, and what it refuses. */
class CompareCommandTest {
    @TempDir
    Path folder = Path.of("");

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    /** Compares the mean of {@code weeks} in one file. */
    private Terminal.Answer weeks(String content, String... more) throws IOException {
        var options = Stream.concat(Stream.of("--outcome", "weeks"), Stream.of(more));
        return compare(List.of(file("people.csv", content)), options.toArray(String[]::new));
    }

    @Test
    void peopleAreComparedWithinTheirStratum() throws IOException {
        var json = weeks(
                        "mentor,age,weeks\n1,24,9\n0,22,14\n0,25,16\n1,41,20\n0,47,31\n1,99,50\n",
                        "--match",
                        "age:30|90")
                .json();
        assertThat(json.get("matched_treated").asInt()).isEqualTo(2);
        assertThat(json.get("matched_control").asInt()).isEqualTo(3);
        assertThat(json.get("estimate").asDouble()).isEqualTo(((9 - 15.0) + (20 - 31)) / 2);
    }

    @Test
    void cutPointsInAnyOrderCutTheSame() throws IOException {
        var people = "mentor,age,weeks\n1,24,9\n0,22,14\n1,41,20\n0,47,31\n";
        assertThat(weeks(people, "--match", "age:20|30|40").out())
                .isEqualTo(weeks(people, "--match", "age:40|30|20|30").out().replace("40|30|20|30", "20|30|40"));
    }

    @Test
    void textsThatHoldTheSeparatorDoNotMixStrata() throws IOException {
        var json = weeks("mentor,a,b,weeks\n1,x|y,z,5\n0,x,y|z,2\n1,p\\,q|r,5\n0,p|q\\,r,2\n", "--match", "a,b")
                .json();
        assertThat(json.get("matched_treated").asInt()).isZero();
    }

    @Test
    void whereThereIsNobodyToCompareWithNothingIsEstimated() throws IOException {
        for (var people : List.of(
                "mentor,age,weeks\n1,24,9\n0,42,14\n", "mentor,age,weeks\n1,24,9\n", "mentor,age,weeks\n0,24,9\n")) {
            var json = weeks(people, "--match", "age").json();
            isNotEstimated(json);
            assertThat(json.get("matched_treated").asInt()).isZero();
            assertThat(json.get("matched_control").asInt()).isZero();
        }
        for (var arm : List.of("0", "1")) {
            for (var method : List.of("ipw", "dr")) {
                var people = "mentor,age,weeks\n" + arm + ",24,9\n" + arm + ",30,8\n";
                var json =
                        weeks(people, "--covariates", "age", "--method", method).json();
                isNotEstimated(json);
                assertThat(json.get("matched_treated")).isEqualTo(json.get("n_treated"));
                assertThat(json.get("matched_control")).isEqualTo(json.get("n_control"));
            }
        }
    }

    private static void isNotEstimated(JsonNode json) {
        for (var key : List.of("estimate", "std_error", "lower", "upper", "effective_n_control")) {
            assertThat(json.get(key).isNull()).as(key).isTrue();
        }
    }

    @Test
    void whereThereIsNobodyToCompareWithTheCurvesAreEmpty() throws IOException {
        var people = file("people.csv", "mentor,age,weeks,gone\n1,24,9,1\n0,42,14,1\n");
        var json = compare(List.of(people), "--time=weeks", "--cause=gone", "--match=age", "--horizon=13", "--at=0")
                .json();
        assertThat(json.get("groups")).hasSize(2);
        for (var group : json.get("groups")) {
            assertThat(group.get("n").asDouble()).isZero();
            assertThat(group.at("/times/0/survival").isNull()).isTrue();
            assertThat(group.at("/restricted_mean/0/value").isNull()).isTrue();
        }
        assertThat(json.at("/differences/0/minuend").asString()).isEqualTo("treated");
        assertThat(json.at("/differences/0/value").isNull()).isTrue();
    }

    @Test
    void noughtAndMinusNoughtAreAlike() throws IOException {
        var json = weeks("mentor,age,weeks\n1,-0.0,9\n0,0.0,8\n1,1.5,3\n", "--match", "age")
                .json();
        assertThat(json.get("matched_treated").asInt()).isEqualTo(1);
    }

    @Test
    void aColumnInQuotesMayHoldColonsAndCommas() throws IOException {
        var balance = weeks(
                        "mentor,\"a:b\",\"c,d\",weeks\n1,1,2,9\n1,2,3,9\n0,1,2,8\n0,3,3,7\n",
                        "--match",
                        "\"a:b\", \"c,d\" : 3")
                .json()
                .get("balance");
        assertThat(balance.at("/0/covariate").asString()).isEqualTo("\"a:b\"");
        assertThat(balance.at("/1/covariate").asString()).isEqualTo("\"c,d\"");
    }

    @Test
    void theBytesAreTheSameForAnyOrderOfTheRows() throws IOException {
        var rows = new ArrayList<String>();
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            rows.add(i % 2 + "," + random.nextInt(20, 60) + "," + random.nextDouble());
        }
        for (var method : List.of("cem", "ipw", "dr")) {
            var options = new String[] {"--match", "age:30|40", "--covariates", "age,age*age", "--method", method};
            var once = weeks("mentor,age,weeks\n" + String.join("\n", rows), options)
                    .out();
            assertThat(once).contains("estimate");
            Collections.shuffle(rows, random);
            assertThat(weeks("mentor,age,weeks\n" + String.join("\n", rows), options)
                            .out())
                    .isEqualTo(once);
        }
    }

    @Test
    void aWrongValueIsNamedWithFileColumnAndRow() throws IOException {
        var wrong = List.of(
                List.of("2,24,9", "mentor, row 2: --treated is 2"),
                List.of("0,24,NaN", "weeks, row 2: --outcome is nan"),
                List.of("0,24,many", "weeks, row 2: --outcome is many"),
                List.of("0,old,9", "\"age\", row 2: --match is old"));
        for (var pair : wrong) {
            weeks("mentor,age,weeks\n1,24,9\n" + pair.get(0) + "\n", "--match", "age:30")
                    .isRefused("people.csv, column " + pair.get(1));
        }
    }

    @Test
    void aMatchThatCannotBeIsRefused() throws IOException {
        for (var match : List.of("agee", "age:a|b", "age:", "age:NaN", "age:0x1p3", "age\" OR 1=1 --")) {
            weeks("mentor,age,weeks\n1,24,9\n0,24,8\n", "--match", match).isRefused("--match " + match);
        }
    }

    @Test
    void aMeanHasNoHorizon() throws IOException {
        weeks("mentor,weeks\n1,9\n0,14\n", "--horizon", "26").isRefused("--horizon", "--outcome");
    }

    @Test
    void aRowInTheSecondFileIsNamedWithThatFile() throws IOException {
        var files = List.of(file("one.csv", "mentor,weeks\n1,2\n0,3\n"), file("two.csv", "weeks,mentor\n5,1\n6,7\n"));
        compare(files, "--outcome", "weeks").isRefused("two.csv, column mentor, row 2: --treated is 7");
    }

    @Test
    void aFileWithAColumnCalledFileCannotBeStacked() throws IOException {
        var files = List.of(file("one.csv", "mentor,weeks\n1,2\n0,3\n"), file("two.csv", "file,mentor,weeks\na,1,2\n"));
        compare(files, "--outcome", "weeks").isRefused("two.csv, column file");
    }

    @Test
    void typesWidenWhereFilesAreStacked() throws IOException {
        var files = List.of(
                file("one.csv", "mentor,weeks,age,born\n1,2,,1990\n0,3,,1991\n"),
                file("two.csv", "born,age,weeks,mentor\n1990-05-01,30,5.5,1\n1991-05-01,31,6,0\n"));
        var balance = compare(
                        files, "--outcome", "weeks*2", "--covariates", "coalesce(age*2, 0), length(born), file='one'")
                .json()
                .get("balance");
        assertThat(balance.at("/0/smd_before").asDouble()).isCloseTo(-1 / Math.sqrt(60 * 60 / 2.0), offset(1e-15));
        assertThat(balance.at("/1/smd_before").asDouble()).isZero();
    }

    @Test
    void aMillionStrataAreMatched() throws SQLException {
        var file = folder.resolve("people.parquet").toString();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT i // 1000000 AS mentor, i % 1000000 AS s, mentor + s % 7 AS weeks FROM range(1100000) t(i))"
                            + " TO '" + file + "'");
        }
        var json = compare(List.of(file), "--outcome", "weeks", "--match", "s").json();
        assertThat(json.get("matched_treated").asInt()).isEqualTo(100_000);
        assertThat(json.get("estimate").asDouble()).isCloseTo(1, offset(1e-5));
    }

    @Test
    void automaticCutPointsGiveThePublishedMatchOfLalondesSample() {
        var file = Goldens.data("nsw_ll_cem.csv").toString();
        var traits = List.of("age", "educ", "black", "married", "nodegree", "re74", "re75", "hisp", "u74", "u75");
        var json = effect(
                        "compare",
                        file,
                        "--treated",
                        "treat",
                        "--outcome",
                        "re78",
                        "--match",
                        String.join(":auto,", traits) + ":auto",
                        "--format",
                        "json")
                .json();
        assertThat(json.get("matched_treated").asInt()).isEqualTo(163);
        assertThat(json.get("matched_control").asInt()).isEqualTo(222);
        assertThat(json.get("estimate").asDouble()).isCloseTo(550.96256441204, offset(1e-9));
    }

    @Test
    void everyFormatIsWritten() throws IOException {
        var people =
                file("people.csv", "mentor,age,weeks,gone\n1,24,9,1\n0,22,14,1\n0,25,16,0\n1,41,20,1\n0,47,31,1\n");
        for (var format : List.of("table", "csv", "json")) {
            assertThat(effect(
                                    "compare",
                                    people,
                                    "--treated=mentor",
                                    "--outcome=weeks",
                                    "--match=age:30",
                                    "--format",
                                    format)
                            .out())
                    .contains("estimate");
            assertThat(effect("compare", people, "--treated=mentor", "--time=weeks", "--event=gone", "--format", format)
                            .out())
                    .contains("survival");
        }
    }
}
