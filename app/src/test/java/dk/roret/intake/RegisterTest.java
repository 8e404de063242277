package dk.roret.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.roret.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class RegisterTest {

    @Autowired
    Intake intake;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @Test
    void realUnemploymentSpellsComeInThroughTheDoor() throws IOException {
        assumeTrue(Files.exists(RegisterPackage.FILE), "No folder shared with the register extract; not tried");
        List<NamedCsvRecord> register;
        try (var rows = CsvReader.builder().ofNamedCsvRecord(RegisterPackage.FILE)) {
            register = rows.stream().toList();
        }
        long run = intake.read(RegisterPackage.write(folder), "Tom", (reading, rows, percent) -> {});
        assertThat(runs.find(run).orElseThrow().rejected()).isZero();
        assertThat(number("count(*)")).isEqualTo(register.size()).isEqualTo(3343);
        assertThat(number("count(*) filter (where end_date is null)"))
                .as("censored")
                .isEqualTo(register.stream()
                        .filter(row -> row.getField("cause").equals("0"))
                        .count());
        assertThat(number("sum((coalesce(end_date, observed_until) - start_date + 1) / 7)"))
                .as("weeks on benefit")
                .isEqualTo(2
                        * register.stream()
                                .mapToLong(row -> Long.parseLong(row.getField("spell")))
                                .sum());
    }

    private long number(String what) {
        return db.sql("select " + what + " from benefit.published_spell where id in"
                        + " (select id from benefit.spell where source = 'register')")
                .query(Long.class)
                .single();
    }
}
