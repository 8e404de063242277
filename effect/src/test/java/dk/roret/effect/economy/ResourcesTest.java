package dk.roret.effect.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.effect.economy.Economy.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourcesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aPackageOfParquetIsWorthTheSameAsOneOfCsv() throws SQLException, IOException {
        var before = Town.crowded(folder, 7)
                .thousandAWeek()
                .rows(
                        "progress",
                        "citizen_id,offer_id,theme,by,date,level",
                        "C-0,T-1,health,citizen,2021-01-04,2",
                        "C-0,T-1,health,citizen,2023-12-04,4")
                .rows(
                        "refund_steps",
                        "valid_from,week_from,week_to,state_percent",
                        "2016-01-04,5,,20",
                        "2016-01-04,1,4,80")
                .economy();
        turnIntoParquet();
        var after = Town.economy(folder, new Question(false, null, Dimension.alike(), 52));
        assertThat(after.offers()).isNotEmpty().isEqualTo(before.offers());
        assertThat(after.law()).isEqualTo(before.law());
        assertThat(after.law().steps()).extracting(RefundLaw.Step::weekFrom).containsExactly(1, 5);
    }

    private void turnIntoParquet() throws SQLException, IOException {
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement();
                var files = Files.newDirectoryStream(folder, "*.csv")) {
            for (var file : files) {
                statement.execute("COPY (SELECT * FROM read_csv('" + file + "')) TO '"
                        + file.toString().replace(".csv", ".parquet") + "' (FORMAT parquet)");
                Files.delete(file);
            }
        }
        var descriptor = folder.resolve("datapackage.json");
        Files.writeString(descriptor, Files.readString(descriptor).replace(".csv", ".parquet"));
    }
}
