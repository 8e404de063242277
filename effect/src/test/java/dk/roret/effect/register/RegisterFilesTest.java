package dk.roret.effect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.effect.table.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same register in other files, and files that are not as they should be. */
class RegisterFilesTest {
    private static final List<String> TABLES = List.of("citizens", "categories", "spells", "offers", "participations");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void fiftyPeople() throws IOException {
        describe(".csv");
        write("citizens", "citizen_id,birth_date,sex,education");
        write("categories", "category_id,citizen_id,valid_from,valid_until,readiness,target_group");
        write("spells", "spell_id,citizen_id,benefit,start_date,end_date,exit_reason");
        write("offers", "offer_id,name,type\nT-1,Mentor,mentor\nT-2,\"Kursus, kort\",course");
        write("participations", "participation_id,citizen_id,offer_id,start_date,end_date");
        for (int i = 0; i < 50; i++) {
            add("citizens", "P" + i + ",19" + (60 + i / 2) + "-06-01," + (i % 2 == 0 ? "female" : "male") + ",primary");
            add("categories", i + ",P" + i + ",2021-01-04,,job_ready,lab6_" + i % 3);
            add("spells", i + ",P" + i + ",sickness_benefit,2021-01-04,2021-0" + (3 + i % 7) + "-14,job");
            if (i % 3 == 0) {
                add("participations", i + ",P" + i + ",T-" + (1 + i / 3 % 2) + ",2021-01-18,2021-02-05");
            }
        }
    }

    private void describe(String ending) throws IOException {
        var resources = TABLES.stream()
                .map(name -> "{\"name\": \"%s\", \"path\": \"%s\"}".formatted(name, name + ending))
                .toList();
        Files.writeString(folder.resolve("datapackage.json"), """
                {"roret": {"observation": {"from": "2021-01-04", "until": "2024-01-07"}}, "resources": [%s]}
                """.formatted(String.join(",", resources)));
    }

    private Path csv(String table) {
        return folder.resolve(table + ".csv");
    }

    private void write(String table, String text) throws IOException {
        Files.writeString(csv(table), text + "\n");
    }

    private void add(String table, String row) throws IOException {
        write(table, Files.readString(csv(table)) + row);
    }

    private Evaluation evaluate() {
        return Evaluation.of(folder, false);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        var before = evaluate();
        assertThat(before.effects()).isNotEmpty();
        for (var table : TABLES) {
            var lines = new ArrayList<>(Files.readAllLines(csv(table)));
            Collections.shuffle(lines.subList(1, lines.size()), new Random(1));
            Files.write(csv(table), lines);
        }
        assertThat(evaluate()).isEqualTo(before);
    }

    @Test
    void parquetWithDatesAndZippedCsvAreTheSameRegister() throws IOException, SQLException {
        var before = evaluate();
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement()) {
            for (var table : TABLES) {
                statement.execute("COPY (SELECT * FROM read_csv('" + csv(table) + "')) TO '"
                        + folder.resolve(table + ".parquet") + "' (FORMAT parquet)");
                try (var zip = new GZIPOutputStream(Files.newOutputStream(folder.resolve(table + ".csv.gz")))) {
                    Files.copy(csv(table), zip);
                }
            }
        }
        describe(".parquet");
        assertThat(evaluate()).isEqualTo(before);
        describe(".csv.gz");
        assertThat(evaluate()).isEqualTo(before);
    }

    @Test
    void anotherRowIsAnotherSnapshot() throws IOException {
        var before = evaluate().snapshot();
        add("citizens", "P50,1990-01-01,female,primary");
        assertThat(evaluate().snapshot()).isNotEqualTo(before);
    }

    @Test
    void aMarkAtTheBeginningColumnsInAnotherOrderAndBlanksAroundValuesAreAllowed() throws IOException {
        var before = evaluate();
        write("offers", "\uFEFFtype,more,offer_id,name\r\nmentor,x, T-1 ,Mentor\r\ncourse,,T-2,\"Kursus, kort\"\r");
        assertThat(evaluate()).isEqualTo(before);
    }

    @Test
    void aWithdrawnRowIsNotUsed() throws IOException {
        write("offers", "offer_id,name,type,withdrawn\nT-1,Mentor,mentor,\nT-2,Kursus,course,true");
        assertThatThrownBy(this::evaluate)
                .isInstanceOf(BadInput.class)
                .hasMessage(csv("participations") + ", column offer_id, row 6: is T-2, which is not among the offers");
    }

    @Test
    void theRowIsTheOneInTheFileHoweverTheRowsAreSorted() throws IOException {
        add("spells", "50,A,sickness_benefit,2021-01-04,2020-12-31,job");
        add("citizens", "A,1990-01-01,female,primary");
        assertThatThrownBy(this::evaluate)
                .hasMessage(csv("spells") + ", column end_date, row 51: is 2020-12-31, before start_date");
    }

    @Test
    void aRowWithTooManyFieldsIsNamed() throws IOException {
        add("spells", "50,P1,sickness_benefit,2021-01-04,2021-02-28,job,much");
        assertThatThrownBy(this::evaluate)
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(csv("spells") + ", row 51: there are 7 fields where the first row has 6");
    }

    @Test
    void lettersThatAreNotUtf8AreNamed() throws IOException {
        Files.write(csv("offers"), "offer_id,name,type\nT-1,Børn,mentor\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::evaluate)
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(csv("offers") + ", column name, row 1: the letters are not in UTF-8");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() throws IOException {
        write("offers", "offer_id,name\nT-1,Mentor");
        assertThatThrownBy(this::evaluate)
                .hasMessage(csv("offers") + " has no column type. The columns are offer_id, name");
        write("offers", "offer_id,name,name\nT-1,Mentor,Mentor");
        assertThatThrownBy(this::evaluate)
                .hasMessage(csv("offers") + ", column name: two columns have this name. Give each a name of its own.");
    }

    @Test
    void aValueThatWouldMixUpTheColumnsIsRefused() throws IOException {
        write("offers", "offer_id,name,type\nT-1,Mentor\u001Fmentor,x");
        assertThatThrownBy(this::evaluate)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("offers.csv: a value holds the control character U+001F");
    }
}
