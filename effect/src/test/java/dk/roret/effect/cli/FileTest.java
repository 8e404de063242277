package dk.roret.effect.cli;

import static dk.roret.effect.cli.Terminal.survival;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come: whole, odd and broken. */
class FileTest {
    private static final String TABLE = "time,event\n1.5,1\n2.25,0\n3,1\n";

    @TempDir
    Path folder = Path.of("");

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private void isReadLikeTheTable(String file) throws IOException {
        assertThat(survival(file).out())
                .isEqualTo(survival(file("plain.csv", TABLE)).out());
    }

    private void isRefused(String content, String... parts) throws IOException {
        survival(file("a.csv", content)).isRefused(parts);
    }

    @Test
    void theSameTableIsReadTheSameHoweverItWasSaved() throws IOException, SQLException {
        isReadLikeTheTable(file("excel.csv", "\uFEFFtime;event\r\n1,5;1\r\n2,25;0\r\n3;1\r\n"));
        isReadLikeTheTable(file("quoted.csv", "\"time\",\"event\"\n\"1.5\",\"1\"\n\"2.25\",\"0\"\n\"3\",\"1\""));
        isReadLikeTheTable(file("tabs.csv", TABLE.replace(',', '\t')));
        isReadLikeTheTable(file("mac.csv", TABLE.replace('\n', '\r')));
        isReadLikeTheTable(file("blank lines.csv", TABLE.replace("2.25", "\n2.25") + "\n\n"));
        isReadLikeTheTable(file("Capitals.CSV", TABLE));
        isReadLikeTheTable(file("it's [1] *æ.csv", TABLE));
        isReadLikeTheTable(file("zipped.csv.gz", zipped(TABLE)));
        isReadLikeTheTable(file("two parts.csv.gz", both(zipped("time,event\n1.5,1\n"), zipped("2.25,0\n3,1\n"))));
        isReadLikeTheTable(parquet("SELECT * FROM (VALUES (1.5, 1), (2.25, 0), (3, 1)) t(time, event)"));
    }

    @Test
    void aRowThatBeginsWithAHashIsARow() throws IOException {
        var json =
                survival(file("a.csv", "time,event,who\n1,1,a\n2,0,b\n3,1,c\n".replace("2,0", "#2,0")), "--by", "who");
        json.isRefused("a.csv, column time, row 2: --time is #2");
    }

    @Test
    void yesAndNoStayYesAndNo() throws IOException {
        var answer = survival(file("a.csv", "time,event,aid\n1,1,yes\n2,1,no\n"), "--by", "aid");
        assertThat(answer.json().at("/groups/0/group").asString()).isEqualTo("no");
    }

    @Test
    void columnsMayBeCalledAnything() throws IOException {
        var answer = survival(
                file("a.csv", "time,event,select,\"a\"\"; DROP TABLE data; --\",people,row,rowid\n1,1,x,y,z,7,8\n"),
                "--by",
                "\"select\" || \"a\"\"; DROP TABLE data; --\" || people || \"row\" || \"rowid\"");
        assertThat(answer.json().at("/groups/0/group").asString()).isEqualTo("xyz78");
    }

    @Test
    void aRowIsFoundAlsoWhereAColumnHasTheNameOfItsNumber() throws IOException, SQLException {
        survival(file("a.csv", "time,event,rowid,rowid_\n1,1,x,8\n-2,0,y,9\n"))
                .isRefused("a.csv, column time, row 2: --time is -2");
        var named = "SELECT * FROM (VALUES (1, 1, 7), (-2, 0, 7)) t(time, event, ";
        survival(parquet(named + "rowid)")).isRefused("column time, row 2: --time is -2");
        survival(parquet(named + "file_row_number)")).isRefused("column time, row 2: --time is -2");
        survival(parquet(named + "file_row_number)"), "--by", "nope")
                .isRefused("The columns are time, event, file_row_number");
    }

    @Test
    void aFileThatIsNoTableIsNamedWithThePlace() throws IOException {
        isRefused("", "a.csv is empty");
        isRefused("\uFEFF\r\n", "a.csv is empty");
        isRefused("time,event\n", "a.csv: there are no rows");
        isRefused("time,event\n1,1\n2\n", "a.csv, row 2: there are 1 fields where the first row has 2");
        isRefused("time,event\n1,1\n2,0,9\n", "a.csv, row 2: there are 3 fields where the first row has 2");
        isRefused("time,event\n1,1,9\n2,0,9\n", "a.csv, row 1: there are 3 fields where the first row has 2");
        isRefused("Extract of 2026\ntime,event\n1,1\n", "a.csv, row 1: there are 2 fields where the first row has 1");
        isRefused("time,event,x\n1,1,\"a\nb\"\n2,0\n", "a.csv, row 2: there are 2 fields");
        isRefused("time,event,x\n1,1,a\n2,0,\"b\n3,1,c\n", "a.csv, row 2: a quotation mark is opened");
        isRefused("time,event\r\n1,1\n2,0\r\n", "a.csv, row 1: the line ends in another way");
        isRefused("time,event,Time\n1,1,7\n", "a.csv, column Time: two columns");
    }

    @Test
    void lettersThatAreNotUtf8AreNamedWithColumnAndRow() throws IOException {
        var danish = "time,event,navn\n1,1,ok\n2,0,Søren\n";
        survival(file("a.csv", danish.getBytes(StandardCharsets.ISO_8859_1)))
                .isRefused("a.csv, column navn, row 2: the letters are not in UTF-8");
        survival(file("a.csv", danish.replace("navn", "bø").getBytes(StandardCharsets.ISO_8859_1)))
                .isRefused("a.csv, the row of column names: the letters are not in UTF-8");
        survival(file("a.csv", TABLE.getBytes(StandardCharsets.UTF_16))).isRefused("a.csv, the row of column names");
        survival(file("a.csv", TABLE.getBytes(StandardCharsets.UTF_16LE)))
                .isRefused("a.csv, the row of column names: the letters are not in UTF-8");
    }

    @Test
    void aFileThatIsCutOffOrDamagedIsRefused() throws IOException, SQLException {
        var zipped = zipped(TABLE.repeat(2000).replace("\ntime,event", ""));
        survival(file("a.csv.gz", Arrays.copyOf(zipped, zipped.length / 2))).isRefused("a.csv.gz", "it is cut off");
        survival(file("a.csv.gz", Arrays.copyOf(zipped, zipped.length - 4))).isRefused("a.csv.gz", "it is cut off");
        zipped[zipped.length - 6] ^= 1;
        survival(file("a.csv.gz", zipped)).isRefused("a.csv.gz", "cannot be read");
        survival(file("a.csv.gz", TABLE)).isRefused("a.csv.gz", "cannot be read");
        var parquet = Files.readAllBytes(Path.of(parquet("SELECT 1 AS time, 1 AS event")));
        survival(file("a.parquet", Arrays.copyOf(parquet, parquet.length / 2))).isRefused("a.parquet");
        survival(file("a.parquet", TABLE)).isRefused("a.parquet");
    }

    @Test
    void whatIsNotThereOrNoFileIsRefused() throws IOException {
        survival(folder.resolve("b.csv").toString()).isRefused("b.csv is not there");
        survival(folder.resolve("*.csv").toString()).isRefused("*.csv is not there");
        survival(Files.createDirectory(folder.resolve("c.csv")).toString()).isRefused("c.csv is not a file");
        survival(Files.createSymbolicLink(folder.resolve("d.csv"), Path.of("/dev/zero"))
                        .toString())
                .isRefused("d.csv is not a file");
        survival(file("a.xlsx", "time")).isRefused("a.xlsx: only .csv, .csv.gz and .parquet can be read");
    }

    private static byte[] zipped(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] both(byte[] one, byte[] two) {
        var all = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, all, one.length, two.length);
        return all;
    }

    private String parquet(String sql) throws SQLException {
        var file = folder.resolve("table.parquet").toString();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (" + sql + ") TO '" + file + "'");
        }
        return file;
    }
}
