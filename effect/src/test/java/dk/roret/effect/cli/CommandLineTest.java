package dk.roret.effect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dk.roret.effect.Goldens;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    @TempDir
    Path folder = Path.of("");

    private record Answer(int status, String out, String err) {
        JsonNode json() {
            return new JsonMapper().readTree(out);
        }
    }

    private static Answer effect(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Effect.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(status, out.toString(), err.toString());
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private Answer survival(String file, String... more) {
        var arguments =
                new ArrayList<>(List.of("survival", file, "--time", "time", "--event", "event", "--format", "json"));
        arguments.addAll(List.of(more));
        return effect(arguments.toArray(String[]::new));
    }

    private void isRefused(Answer answer, String sentence) {
        assertThat(answer.status()).isNotZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines().filter(line -> !isProgress(line)))
                .singleElement()
                .asString()
                .contains(sentence);
        assertThat(answer.err()).doesNotContain("Exception");
    }

    private static boolean isProgress(String line) {
        return line.matches("effect: [a-z].* \\(\\d+ s\\)");
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
        isRefused(survival(file("a.csv", "time,event\n1,1\n-2,0\n")), "a.csv, column time, row 2: --time is -2");
        isRefused(survival(file("a.csv", "time,event\n1,1\nNaN,0\n")), "a.csv, column time, row 2: --time is nan");
        isRefused(survival(file("a.csv", "time,event\n1,1\ntwo,0\n")), "a.csv, column time, row 2: --time is two");
        isRefused(survival(file("a.csv", "time,event\n1,1\n2,3\n")), "a.csv, column event, row 2: --event is 3");
        isRefused(
                survival(file("a.csv", "time,event\n1,1\n2,0\n"), "--weight", "event-1"),
                "a.csv, column event-1, row 2: --weight is -1");
        isRefused(
                survival(file("a.csv", "time,event\n3,1\n2,0\n"), "--entry", "2"),
                "a.csv, column 2, row 2: --entry is not before the time");
    }

    @Test
    void aFileThatIsNoTableIsNamedWithTheRow() throws IOException {
        isRefused(survival(file("a.csv", "time,event\n1,1\n2\n")), "a.csv, row 2: there are 1 fields");
        isRefused(survival(file("a.csv", "time,event\n")), "a.csv: there are no rows");
        isRefused(survival(file("a.csv", "")), "a.csv is empty");
        isRefused(survival(folder.resolve("b.csv").toString()), "b.csv is not there");
        isRefused(survival(file("a.parquet", "time")), "a.parquet");
        var danish = folder.resolve("a.csv");
        Files.write(danish, "time,event,navn\n1,1,ok\n2,0,Søren\n".getBytes(StandardCharsets.ISO_8859_1));
        isRefused(survival(danish.toString()), "a.csv, column navn, row 2: the letters are not in UTF-8");
    }

    @Test
    void anExpressionThatDoesNotFitNamesItsOptionAndTheColumnsThereAre() throws IOException {
        var file = file("a.csv", "time,event\n1,1\n2,0\n");
        isRefused(survival(file, "--by", "sex"), "--by sex does not fit");
        isRefused(survival(file, "--by", "sex"), "The columns are time, event");
        isRefused(survival(file, "--where", "weeks > 3"), "--where weeks > 3 does not fit");
        isRefused(
                survival(file, "--by", "CAST('x' || time AS INT)"),
                "a.csv, column CAST('x' || time AS INT), row 1: --by cannot be read there");
    }

    @Test
    void anExpressionCannotReadOtherFiles() throws IOException {
        var secret = file("secret.csv", "word\nhush\n");
        var file = file("a.csv", "time,event\n1,1\n2,0\n");
        isRefused(survival(file, "--by", "(SELECT max(word) FROM read_csv('" + secret + "'))"), "file system");
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
    void aFileFromDanishExcelIsReadAsItIs() throws IOException {
        var plain = survival(file("a.csv", "time,event\n1.5,1\n2.25,0\n3,1\n"));
        var danish = survival(file("b.csv", "\uFEFFtime;event\r\n1,5;1\r\n2,25;0\r\n3;1\r\n"));
        assertThat(danish.out()).isEqualTo(plain.out());
    }

    @Test
    void aZippedFileAndASecondRunGiveTheSameBytes() throws IOException {
        var content = "time,event\n1,1\n2,0\n3,1\n";
        var zipped = folder.resolve("a.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        var plain = file("a.csv", content);
        assertThat(survival(zipped.toString()).out()).isEqualTo(survival(plain).out());
        assertThat(survival(plain).out()).isEqualTo(survival(plain).out());
    }

    @Test
    void yesAndNoStayYesAndNo() throws IOException {
        var answer = survival(file("a.csv", "time,event,aid\n1,1,yes\n2,1,no\n"), "--by", "aid");
        assertThat(answer.json().get("groups").get(0).get("group").asString()).isEqualTo("no");
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
    void everyFormatOfEveryCommandIsWritten() throws IOException {
        var people =
                file("people.csv", "mentor,age,weeks,gone\n1,24,9,1\n0,22,14,1\n0,25,16,0\n1,41,20,1\n0,47,31,1\n");
        for (var format : List.of("table", "csv", "json")) {
            assertThat(effect(
                                    "survival",
                                    people,
                                    "--time",
                                    "weeks",
                                    "--cause",
                                    "gone",
                                    "--by",
                                    "mentor",
                                    "--horizon",
                                    "20",
                                    "--format",
                                    format)
                            .status())
                    .isZero();
            assertThat(effect(
                                    "compare",
                                    people,
                                    "--treated",
                                    "mentor",
                                    "--outcome",
                                    "weeks",
                                    "--match",
                                    "age:30",
                                    "--format",
                                    format)
                            .status())
                    .isZero();
            assertThat(effect(
                                    "compare",
                                    people,
                                    "--treated",
                                    "mentor",
                                    "--time",
                                    "weeks",
                                    "--event",
                                    "gone",
                                    "--match",
                                    "age:30",
                                    "--format",
                                    format)
                            .status())
                    .isZero();
        }
    }

    @Test
    void peopleAreComparedWithinTheirStratum() throws IOException {
        var people = file("people.csv", "mentor,age,weeks\n1,24,9\n0,22,14\n0,25,16\n1,41,20\n0,47,31\n1,99,50\n");
        var json = effect(
                        "compare",
                        people,
                        "--treated",
                        "mentor",
                        "--outcome",
                        "weeks",
                        "--match",
                        "age:30|90",
                        "--format",
                        "json")
                .json();
        assertThat(json.get("matched_treated").asInt()).isEqualTo(2);
        assertThat(json.get("matched_control").asInt()).isEqualTo(3);
        assertThat(json.get("estimate").asDouble()).isEqualTo(((9 - 15.0) + (20 - 31)) / 2);
    }

    @Test
    void aStratumWithoutControlsLeavesNobodyToCompareAndSaysSo() throws IOException {
        var people = file("people.csv", "mentor,age,weeks\n1,24,9\n0,42,14\n");
        var json = effect(
                        "compare",
                        people,
                        "--treated",
                        "mentor",
                        "--outcome",
                        "weeks",
                        "--match",
                        "age",
                        "--format",
                        "json")
                .json();
        assertThat(json.get("matched_treated").asInt()).isZero();
        assertThat(json.get("estimate").isNull()).isTrue();
    }

    @Test
    void covariatesThatTellTheArmsApartAreRefused() throws IOException {
        var people = file("people.csv", "mentor,age,weeks\n1,24,9\n0,42,14\n1,25,9\n0,43,14\n");
        isRefused(
                effect(
                        "compare",
                        people,
                        "--treated",
                        "mentor",
                        "--outcome",
                        "weeks",
                        "--covariates",
                        "age",
                        "--method",
                        "ipw"),
                "people.csv, --covariates age");
    }

    @Test
    void aFileWithAColumnCalledFileCannotBeStacked() throws IOException {
        var one = file("one.csv", "t,y\n1,2\n0,3\n");
        var two = file("two.csv", "file,t,y\na,1,2\n");
        isRefused(effect("compare", one, two, "--treated", "t", "--outcome", "y"), "two.csv, column file");
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
    void everyOfferOfADataPackageIsEvaluatedInEveryFormat() throws IOException {
        file("datapackage.json", """
                {"roret": {"observation": {"from": "2021-01-04", "until": "2023-01-01"}},
                 "resources": [{"name": "citizens", "path": "citizens.csv"}, {"name": "categories", "path": "categories.csv"},
                  {"name": "spells", "path": "spells.csv"}, {"name": "offers", "path": "offers.csv"},
                  {"name": "participations", "path": "participations.csv"}]}
                """);
        file(
                "citizens.csv",
                "citizen_id,birth_date,sex,education\nA,1980-06-01,male,primary\nB,1980-06-01,male,primary\n");
        file("categories.csv", "category_id,citizen_id,valid_from,valid_until,readiness,target_group\n");
        file(
                "spells.csv",
                "spell_id,citizen_id,benefit,start_date,end_date,exit_reason\n"
                        + "1,A,sickness_benefit,2021-01-04,2021-02-07,job\n2,B,sickness_benefit,2021-01-04,2021-03-14,job\n");
        file("offers.csv", "offer_id,name,type\nT-1,\"Praktik, med mentor\",work_practice\n");
        file(
                "participations.csv",
                "participation_id,citizen_id,offer_id,start_date,end_date\n1,A,T-1,2021-01-18,2021-02-05\n");
        var offer = effect("evaluate", folder.toString(), "--format", "json")
                .json()
                .get("offers")
                .get(0);
        assertThat(offer.get("target_group").asString()).isEqualTo("all");
        assertThat(offer.get("weeks_saved").get(0).get("value").asDouble()).isEqualTo(5);
        assertThat(offer.get("self_support_6m").get("rate").asDouble()).isEqualTo(1);
        assertThat(offer.get("verdict").asString()).isEqualTo("not_yet_known");
        assertThat(effect("evaluate", folder.toString(), "--format", "csv").out())
                .contains("\"Praktik, med mentor\",all,1,1");
        assertThat(effect("evaluate", folder.toString(), "--worth", "1").out()).contains("1 offers were judged");
    }
}
