package dk.roret.effect.economy;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import dk.roret.effect.register.Row;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Dated rows of rates or law.
 *
 * @param inFolder whether the data package brought them; otherwise they are the library's own
 */
record DatedTable<T>(String name, boolean inFolder, List<T> rows) {
    /** The package's own where it has the resource, else the library's. */
    static <T> DatedTable<T> read(Resources files, String name, List<String> columns, Function<Row, T> read) {
        if (!files.has(name)) {
            return new DatedTable<>(name, false, own(name + ".csv", read));
        }
        var rows = new ArrayList<T>();
        files.each(name, columns, row -> rows.add(read.apply(row)));
        return new DatedTable<>(name, true, List.copyOf(rows));
    }

    private static <T> List<T> own(String file, Function<Row, T> read) {
        var rows = new ArrayList<T>();
        try (var bytes = requireNonNull(DatedTable.class.getResourceAsStream(file), file);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (var line : csv) {
                var table = new Row.Table(file, line.getHeader(), line.getHeader());
                rows.add(read.apply(new Row(table, line.getFields(), line::getStartingLineNumber)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rows);
    }

    /** For sentences to the one who handed the package in. */
    String place() {
        return inFolder ? name + ".csv" : "The library's " + name + ".csv";
    }
}
