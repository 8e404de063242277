package dk.roret.effect.cli;

import static dk.roret.effect.cli.Terminal.effect;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code effect evaluate}: what it answers, and how it refuses a data package that is not in order. */
class EvaluateCommandTest {
    private static final String SPELLS = "spell_id,citizen_id,benefit,start_date,end_date,exit_reason\n";
    private static final String ALICE = "1,A,sickness_benefit,2021-01-04,2021-02-07,job\n";
    private static final String BRIAN = "2,B,sickness_benefit,2021-01-04,2021-03-14,job\n";

    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @BeforeEach
    void anHonestPackage() throws IOException {
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
        file("spells.csv", SPELLS + ALICE + BRIAN);
        file("offers.csv", "offer_id,name,type\nT-1,\"Praktik, med mentor\",work_practice\n");
        file(
                "participations.csv",
                "participation_id,citizen_id,offer_id,start_date,end_date\n1,A,T-1,2021-01-18,2021-02-05\n");
    }

    private Terminal.Answer evaluate() {
        return effect("evaluate", folder.toString(), "--format", "json");
    }

    /** Evaluates after one change, and takes it back. */
    private Terminal.Answer evaluateWith(String file, String from, String to) throws IOException {
        var whole = Files.readString(folder.resolve(file));
        assertThat(whole).contains(from);
        file(file, whole.replace(from, to));
        var answer = evaluate();
        file(file, whole);
        return answer;
    }

    @Test
    void everyOfferOfADataPackageIsEvaluatedInEveryFormat() {
        var offer = evaluate().json().at("/offers/0");
        assertThat(offer.get("target_group").asString()).isEqualTo("all");
        assertThat(offer.at("/weeks_saved/0/value").asDouble()).isEqualTo(5);
        assertThat(offer.at("/self_support_6m/rate").asDouble()).isEqualTo(1);
        assertThat(offer.get("verdict").asString()).isEqualTo("not_yet_known");
        assertThat(String.join(" ", offer.propertyNames()))
                .isEqualTo(
                        "offer name type target_group participants matched matched_alike comparisons weeks_saved exit_to_job"
                                + " self_support_6m lock_in_weeks max_smd_after balance shrunken verdict participants_missing");
        assertThat(effect("evaluate", folder.toString(), "--format", "csv").out())
                .contains("\"Praktik, med mentor\",all,1,1");
        assertThat(effect("evaluate", folder.toString(), "--worth", "1").out()).contains("Offers judged at once: 1;");
    }

    @Test
    void aLanguageWithoutAReportIsRefused() {
        effect("evaluate", folder.toString(), "--language", "en").isRefused("--language", "--report");
    }

    @Test
    void aPackageIsReadTheSameHoweverItWasSaved() throws IOException {
        var weeks = evaluate().json().at("/offers/0/weeks_saved");
        for (var name : List.of("citizens.csv", "spells.csv", "offers.csv", "participations.csv")) {
            file(name, "\uFEFF" + Files.readString(folder.resolve(name)).replace("\n", "\r\n"));
        }
        assertThat(evaluate().json().at("/offers/0/weeks_saved")).isEqualTo(weeks);
        file("spells.csv", (SPELLS + ALICE + BRIAN).replace(',', ';'));
        var delimiter = "\"path\": \"spells.csv\", \"dialect\": {\"delimiter\": \";\"}";
        assertThat(evaluateWith("datapackage.json", "\"path\": \"spells.csv\"", delimiter)
                        .json()
                        .at("/offers/0/weeks_saved"))
                .isEqualTo(weeks);
    }

    @Test
    void spellsThatOverlapAreOneTimeOnSupport() throws IOException {
        var overlapping = BRIAN + "3,B,sickness_benefit,2021-02-01,2021-02-28,education\n";
        var weeks = evaluate().json().at("/offers/0/weeks_saved");
        assertThat(evaluateWith("spells.csv", BRIAN, overlapping).json().at("/offers/0/weeks_saved"))
                .isEqualTo(weeks);
    }

    @Test
    void whatIsLeftOutIsCountedWithTheReason() throws IOException {
        var dropped = List.of(
                List.of("spells.csv", "2,B", "2,Z", "spells of citizens that are not in the package"),
                List.of("participations.csv", "1,A", "1,Z", "participations of citizens that are not in the package"),
                List.of("participations.csv", "2021-01-18,2021-02-05", ",", "participations that have not begun"),
                List.of(
                        "participations.csv",
                        "2021-01-18",
                        "2019-01-18",
                        "participations that began outside the weeks seen"),
                List.of(
                        "participations.csv",
                        "2021-01-18,2021-02-05",
                        "2022-01-18,",
                        "participations that began off support"),
                List.of(
                        "spells.csv",
                        "2021-02-07,job\n",
                        "2021-02-07,job\n3,A,flex_job,2022-02-01,2022-02-04,job\n",
                        "spells that hold no Monday"));
        for (var change : dropped) {
            var json = evaluateWith(change.get(0), change.get(1), change.get(2)).json();
            assertThat(json.get("dropped").toString())
                    .as(change.toString())
                    .contains("{\"reason\":\"" + change.get(3) + "\",\"rows\":1}");
        }
    }

    @Test
    void aWithdrawnRowIsLeftOutAndCounted() throws IOException {
        file(
                "spells.csv",
                SPELLS.replace("\n", ",withdrawn\n") + ALICE.replace("\n", ",\n") + BRIAN.replace("\n", ",false\n")
                        + "3,,,,,,true\n");
        var json = evaluate().json();
        assertThat(json.at("/offers/0/weeks_saved/0/value").asDouble()).isEqualTo(5);
        assertThat(json.get("dropped").toString()).isEqualTo("[{\"reason\":\"withdrawn spells\",\"rows\":1}]");
        evaluateWith("spells.csv", ",false", ",yes").isRefused("spells.csv, column withdrawn, row 2");
    }

    @Test
    void aPackageWithoutParticipationsHasNoOffersToJudge() throws IOException {
        var json = evaluateWith("participations.csv", "1,A,T-1,2021-01-18,2021-02-05\n", "")
                .json();
        assertThat(json.get("offers").isEmpty()).isTrue();
    }

    @Test
    void aWrongValueIsNamedWithFileColumnAndRow() throws IOException {
        var wrong = List.of(
                List.of("spells.csv", "2021-03-14", "14-03-2021", "end_date, row 2"),
                List.of("spells.csv", "2021-03-14", "2021-02-30", "end_date, row 2"),
                List.of("spells.csv", "2021-03-14", "2020-03-14", "end_date, row 2"),
                List.of("spells.csv", "2021-03-14", "9999-12-31", "end_date, row 2"),
                List.of("spells.csv", "2021-03-14,job", "2021-03-14,", "exit_reason, row 2"),
                List.of("spells.csv", "2021-03-14,job", ",job", "exit_reason, row 2"),
                List.of("spells.csv", "2021-03-14,job", "2021-03-14,jobb", "exit_reason, row 2"),
                List.of("spells.csv", "2,B", "1,B", "spell_id, row 2"),
                List.of("citizens.csv", "B,1980", "A,1980", "citizen_id, row 2"),
                List.of("citizens.csv", "B,1980-06-01", "B,", "birth_date, row 2"),
                List.of("citizens.csv", "B,1980-06-01", "B,2980-06-01", "birth_date, row 2"),
                List.of("citizens.csv", "B,1980-06-01,male", "B,1980-06-01,", "sex, row 2"),
                List.of("offers.csv", "work_practice\n", "work_practice\nT-1,Other,mentor\n", "offer_id, row 2"),
                List.of("participations.csv", "T-1", "T-9", "offer_id, row 1"),
                List.of("participations.csv", "2021-02-05", "2020-02-05", "end_date, row 1"),
                List.of("participations.csv", "2021-01-18,2021-02-05", "2031-01-18,", "start_date, row 1"),
                List.of("participations.csv", "02-05\n", "02-05\n1,B,T-1,2021-01-18,\n", "participation_id, row 2"),
                List.of(
                        "categories.csv",
                        "group\n",
                        "group\n1,A,2021-02-01,2021-01-01,job_ready,lab6_1\n",
                        "valid_until, row 1"));
        for (var change : wrong) {
            evaluateWith(change.get(0), change.get(1), change.get(2))
                    .isRefused(change.get(0) + ", column " + change.get(3) + ":");
        }
    }

    @Test
    void aFileThatIsNoTableIsNamedWithThePlace() throws IOException {
        evaluateWith("spells.csv", ALICE, "1,A,sickness_benefit,2021-01-04\n").isRefused("spells.csv, row 1");
        evaluateWith("spells.csv", BRIAN, "2,B,sickness_benefit,2021-01-04\n").isRefused("spells.csv, row 2");
        evaluateWith("spells.csv", ALICE + BRIAN, "1,A,x,2021-01-04,\n2,B,x,2021-01-04,\n")
                .isRefused("spells.csv, row 1");
        evaluateWith("spells.csv", BRIAN, "2,B,x,2021-01-04,2021-03-14,job,9\n").isRefused("spells.csv, row 2");
        evaluateWith("spells.csv", "2,B,", "2,\"B,").isRefused("spells.csv, row 2");
        evaluateWith("spells.csv", ",benefit,", ",start_date,").isRefused("spells.csv, column start_date");
        evaluateWith("spells.csv", ",benefit,", ",gavn,").isRefused("spells.csv has no column benefit");
        evaluateWith("spells.csv", SPELLS + ALICE + BRIAN, "").isRefused("spells.csv is empty");
        evaluateWith("participations.csv", ",offer_id", ",offer")
                .isRefused("participations.csv has no column offer_id");
        Files.write(
                folder.resolve("offers.csv"),
                "offer_id,name,type\nT-1,Øvelse,x\n".getBytes(StandardCharsets.ISO_8859_1));
        evaluate().isRefused("offers.csv", "row 1", "UTF-8");
        Files.write(folder.resolve("offers.csv"), "offer_id,name,type\nT-1,A,x\n".getBytes(StandardCharsets.UTF_16));
        evaluate().isRefused("offers.csv", "UTF-8");
        Files.delete(folder.resolve("offers.csv"));
        evaluate().isRefused("offers.csv is not there");
        Files.createDirectory(folder.resolve("offers.csv"));
        evaluate().isRefused("offers.csv");
    }

    @Test
    void aDescriptorThatIsWrongIsRefused() throws IOException {
        var wrong = List.of(
                List.of("{\"roret\"", "{roret", "datapackage.json, line 1: is not JSON"),
                List.of("{\"name\": \"spells\", \"path\": \"spells.csv\"},", "", "has no resource spells"),
                List.of("\"from\": \"2021-01-04\"", "\"from\": \"4/1 2021\"", "roret.observation.from"),
                List.of("\"from\": \"2021-01-04\", ", "", "roret.observation.from"),
                List.of("2023-01-01", "2020-01-01", "roret.observation"),
                List.of("2023-01-01", "9999-12-31", "roret.observation"),
                List.of("\"spells.csv\"", "\"../spells.csv\"", "spells"),
                List.of("\"spells.csv\"", "\"/etc/passwd\"", "spells"),
                List.of("\"spells.csv\"", "\"a\\u0000b\"", "spells"),
                List.of("\"spells.csv\"", "[\"spells.csv\"]", "spells"),
                List.of(
                        "\"path\": \"spells.csv\"",
                        "\"path\": \"spells.csv\", \"dialect\": {\"delimiter\": \"||\"}",
                        "spells"),
                List.of("{\"name\": \"offers\"", "{\"name\": \"spells\"", "spells"));
        for (var change : wrong) {
            evaluateWith("datapackage.json", change.get(0), change.get(1)).isRefused("datapackage.json", change.get(2));
        }
        Files.delete(folder.resolve("datapackage.json"));
        evaluate().isRefused("datapackage.json is not there");
    }
}
