package dk.roret.effect.cli;

import static dk.roret.effect.cli.Terminal.effect;
import static dk.roret.effect.cli.Terminal.survival;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dk.roret.effect.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code effect survival}: what it answers, and what it refuses. */
class SurvivalCommandTest {
    @TempDir
    Path folder = Path.of("");

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void realSpellsGiveTheReferenceCurves() {
        var file = Goldens.data("unempdur_mccall.csv").toString();
        var json = effect("survival", file, "--time", "spell", "--event", "censor1", "--by", "ui", "--format", "json")
                .json();
        int compared = 0;
        for (var row : Goldens.rows("km.csv")) {
            if (row.getField("case").equals("mccall_fulltime_by_ui")) {
                var time = time(json, row.getField("group"), Goldens.number(row, "time"));
                Goldens.assertSame("McCall", time.get("survival").asDouble(), row, "surv");
                Goldens.assertSame("McCall", time.get("std_error").asDouble(), row, "se_surv");
                Goldens.assertSame("McCall", time.get("lower").asDouble(), row, "loglog_lo");
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    private static JsonNode time(JsonNode json, String group, double time) {
        for (var g : json.get("groups")) {
            for (var t : g.get("times")) {
                if (g.get("group").asString().equals(group) && t.get("time").asDouble() == time) {
                    return t;
                }
            }
        }
        throw new AssertionError("No time " + time + " in group " + group);
    }

    @Test
    void aWrongValueIsNamedWithFileColumnAndRow() throws IOException {
        var wrong = List.of(
                List.of("-2,0", "time, row 2: --time is -2"),
                List.of("NaN,0", "time, row 2: --time is nan"),
                List.of("Infinity,0", "time, row 2: --time is inf"),
                List.of("1e300,0", "time, row 2: --time is 1e+300"),
                List.of("two,0", "time, row 2: --time is two"),
                List.of("2026-11-16,0", "time, row 2: --time is 2026-11-16"),
                List.of("10:30:00,0", "time, row 2: --time is 10:30:00"),
                List.of("\"2,5\",0", "time, row 2: --time is 2,5"),
                List.of("2,3", "event, row 2: --event is 3"),
                List.of("2,0.5", "event, row 2: --event is 0.5"),
                List.of("2,yes", "event, row 2: --event is yes"),
                List.of("2,99999999999999999999999", "event, row 2: --event is 1e+23"));
        for (var pair : wrong) {
            survival(file("a.csv", "time,event\n1,1\n" + pair.get(0) + "\n3,1\n"))
                    .isRefused("a.csv, column " + pair.get(1));
        }
    }

    @Test
    void aCauseIsAWholeNumberFromZero() throws IOException {
        for (var cause : List.of("-1", "1.5", "NaN", "99999999999", "job")) {
            var file = file("a.csv", "time,exit\n1,1\n2," + cause + "\n");
            effect("survival", file, "--time", "time", "--cause", "exit")
                    .isRefused("a.csv, column exit, row 2: --cause is");
        }
    }

    @Test
    void aWeightOrAnEntryThatCannotBeIsNamed() throws IOException {
        for (var weight : List.of("-1", "NaN", "1e308", "1e-320", "heavy")) {
            survival(file("a.csv", "time,event,w\n1,1,1\n2,0," + weight + "\n"), "--weight", "w")
                    .isRefused("a.csv, column w, row 2: --weight is");
        }
        for (var entry : List.of("-1", "NaN", "2", "3")) {
            survival(file("a.csv", "time,event,l\n1,1,0\n2,0," + entry + "\n"), "--entry", "l")
                    .isRefused("a.csv, column l, row 2: --entry is");
        }
    }

    @Test
    void anOptionThatCannotBeIsRefused() throws IOException {
        var file = file("a.csv", "time,event\n1,1\n2,0\n");
        for (var horizon : List.of("0", "-3", "NaN", "3d", "0x1p3", "1e300", "soon")) {
            survival(file, "--horizon=" + horizon).isRefused("--horizon: " + horizon);
        }
        survival(file, "--conf", "loglog").isRefused("--conf: must be log-log or plain");
    }

    @Test
    void rowsThatLackAValueAreLeftOutAndCounted() throws IOException {
        var answer = survival(file("a.csv", "time,event,w\n1,1,1\n,0,1\n3,NA,1\n4,1,0\n"), "--weight", "w");
        assertThat(answer.json().get("dropped").toString())
                .isEqualTo("[{\"reason\":\"time is missing\",\"rows\":1},{\"reason\":\"event is missing\",\"rows\":1},"
                        + "{\"reason\":\"w is 0\",\"rows\":1}]");
        assertThat(answer.json().get("groups").get(0).get("n").asDouble()).isEqualTo(1);
    }

    @Test
    void whereNothingIsLeftTheReasonIsSaid() throws IOException {
        survival(file("a.csv", "time,event,w\n1,1,0\n,0,1\n"), "--weight", "w")
                .isRefused("a.csv: there are no rows to count. Left out: 1 because time is missing, 1 because w is 0");
        survival(file("a.csv", "time,event\n1,1\n"), "--where", "time > 9").isRefused("a.csv: there are no rows");
    }

    @Test
    void afterTheLastTimeAListedTimeIsNotDefinedAndNobodyIsAtRisk() throws IOException {
        var answer = survival(file("a.csv", "time,event\n1,1\n4,0\n"), "--at", "0.5,9");
        assertThat(answer.json().get("groups").get(0).get("times").toString())
                .isEqualTo("[{\"time\":0.5,\"at_risk\":2,\"events\":0,\"censored\":0,\"survival\":1,\"std_error\":0,"
                        + "\"lower\":null,\"upper\":null,\"cumulative_hazard\":0},"
                        + "{\"time\":9,\"at_risk\":0,\"events\":1,\"censored\":1,\"survival\":null,\"std_error\":null,"
                        + "\"lower\":null,\"upper\":null,\"cumulative_hazard\":null}]");
    }

    @Test
    void whereNobodyLeftEverybodyIsStillThereAndNothingIsTested() throws IOException {
        var json = survival(file("a.csv", "time,event,g\n1,0,a\n3,0,b\n"), "--by", "g", "--horizon", "9")
                .json();
        assertThat(json.at("/groups/1/times/0/survival").asDouble()).isEqualTo(1);
        assertThat(json.at("/groups/1/restricted_mean/0").toString())
                .isEqualTo("{\"horizon\":9,\"value\":9,\"std_error\":0,\"beyond_last_time\":true}");
        assertThat(json.at("/log_rank").toString())
                .isEqualTo("{\"chi_square\":null,\"df\":0,\"p_value\":null,\"ln_p\":null}");
    }

    @Test
    void oneGroupIsNotTested() throws IOException {
        var json = survival(file("a.csv", "time,event,g\n1,1,a\n3,0,a\n"), "--by", "g", "--strata", "g")
                .json();
        assertThat(json.get("log_rank").isNull()).isTrue();
        assertThat(json.get("stratified_log_rank").isNull()).isTrue();
    }

    @Test
    void graysTestHasOneDegreeOfFreedomLessThanGroupsAlsoWhereAGroupWasGoneBeforeAnybodyLeft() throws IOException {
        var file = file("a.csv", "time,exit,g\n1,0,a\n3,1,b\n4,0,b\n5,1,c\n6,2,c\n");
        var json = effect("survival", file, "--time", "time", "--cause", "exit", "--by", "g", "--format", "json")
                .json();
        assertThat(json.at("/gray/0").toString())
                .isEqualTo("{\"cause\":1,\"chi_square\":null,\"df\":2,\"p_value\":null,\"ln_p\":null}");
    }

    /** The pooled incidence is 1 before the last exit; nobody is left to compare then, which adds no variance. */
    @Test
    void graysTestIsMadeWhereOneGroupHadLeftBeforeTheOtherBegan() throws IOException {
        var file = file("a.csv", "time,exit,g\n1,1,a\n1,1,a\n2,1,b\n3,1,b\n");
        var json = effect("survival", file, "--time", "time", "--cause", "exit", "--by", "g", "--format", "json")
                .json();
        assertThat(json.at("/gray/0/chi_square").asDouble()).isCloseTo(3, offset(1e-12));
    }

    @Test
    void whereEverybodyLeftByOneCauseItsIncidenceIsOneAndHasNoLimits() throws IOException {
        var file = file("a.csv", "time,exit\n1,1\n2,1\n3,1\n4,1\n5,1\n6,1\n");
        var json = effect("survival", file, "--time", "time", "--cause", "exit", "--at", "6", "--format", "json")
                .json();
        assertThat(json.at("/groups/0/causes/0/times/0").toString())
                .isEqualTo("{\"time\":6,\"incidence\":1,\"std_error\":0,\"lower\":null,\"upper\":null}");
    }

    @Test
    void aMillionStrataAreTestedOneByOne() throws SQLException {
        var file = folder.resolve("a.parquet").toString();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT i // 1000000 AS g, i % 1000000 AS s, 1 + g AS time, 1 AS event FROM range(1100000) t(i))"
                            + " TO '" + file + "'");
        }
        var json = survival(file, "--by", "g", "--strata", "s").json();
        assertThat(json.at("/stratified_log_rank/chi_square").asDouble()).isCloseTo(1e5, offset(1e-4));
        assertThat(json.at("/stratified_log_rank/df").asInt()).isEqualTo(1);
    }

    @Test
    void aSecondRunGivesTheSameBytes() throws IOException {
        var file = file("a.csv", "time,event\n1,1\n2,0\n3,1\n");
        assertThat(survival(file).out()).isEqualTo(survival(file).out());
    }

    @Test
    void everyFormatIsWritten() throws IOException {
        var file = file("a.csv", "time,event,g\n1,1,a\n2,0,b\n3,1,b\n");
        for (var format : List.of("table", "csv", "json")) {
            assertThat(effect("survival", file, "--time", "time", "--cause", "event", "--by", "g", "--format", format)
                            .out())
                    .contains("survival");
        }
    }

    @Test
    void theTableTellsTheTimeLostToEachCause() throws IOException {
        var file = file("a.csv", "time,exit\n2,1\n4,2\n6,0\n");
        var table = effect("survival", file, "--time", "time", "--cause", "exit", "--horizon", "5")
                .out();
        assertThat(table.lines().dropWhile(line -> !line.equals("Time lost to each cause")))
                .anyMatch(line -> line.matches("all +1 +5 +1 +0\\.8165 +false"))
                .anyMatch(line -> line.matches("all +2 +5 +0\\.3333 +0\\.2722 +false"));
    }
}
