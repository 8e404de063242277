package dk.roret.effect.economy;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import dk.roret.effect.register.PackageReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    static <T> DatedTable<T> read(PackageReader files, String name, Function<PackageReader.Row, T> read) {
        var rows = new ArrayList<T>();
        if (files.has(name)) {
            files.each(name, row -> rows.add(read.apply(row)));
            return new DatedTable<>(name, true, List.copyOf(rows));
        }
        var file = name + ".csv";
        try (var bytes = requireNonNull(DatedTable.class.getResourceAsStream(file), file);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            int number = 0;
            for (var fields : csv) {
                rows.add(read.apply(new PackageReader.Row(Path.of(file), ++number, fields)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DatedTable<>(name, false, List.copyOf(rows));
    }

    /** For sentences to the one who handed the package in. */
    String place() {
        return inFolder ? name + ".csv" : "The library's " + name + ".csv";
    }
}
