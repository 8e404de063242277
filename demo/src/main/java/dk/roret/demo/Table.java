package dk.roret.demo;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables beside this package: CSV with a header, lines beginning with # are remarks. */
final class Table {

    private Table() {}

    static List<Row> read(String name) {
        InputStream in = Table.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The table " + name + " is not on the class path.");
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Row(NamedCsvRecord cells) {

        String text(String column) {
            return cells.getField(column);
        }

        @Nullable
        String textOrNull(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        int whole(String column) {
            return Integer.parseInt(text(column));
        }

        int whole(String column, int whenEmpty) {
            return text(column).isEmpty() ? whenEmpty : whole(column);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        List<String> words(String column) {
            String text = text(column);
            return text.isEmpty() ? List.of() : List.of(text.split(" "));
        }
    }
}
