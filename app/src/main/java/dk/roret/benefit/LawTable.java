package dk.roret.benefit;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Rows of law, each with the day from which it is in force. */
public final class LawTable {

    private LawTable() {}

    /** @param file among the resources, such as {@code /benefit/refund.csv} */
    public static <T> List<T> read(String file, Function<NamedCsvRecord, T> row) {
        try (var bytes = requireNonNull(LawTable.class.getResourceAsStream(file), file);
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return rows.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows in force on the day: those of the newest date that is not later; none before the first. */
    static <T> List<T> inForce(List<T> rows, Function<T, LocalDate> validFrom, LocalDate on) {
        return rows.stream()
                .map(validFrom)
                .filter(from -> !from.isAfter(on))
                .max(Comparator.naturalOrder())
                .map(newest -> rows.stream()
                        .filter(row -> validFrom.apply(row).equals(newest))
                        .toList())
                .orElse(List.of());
    }
}
