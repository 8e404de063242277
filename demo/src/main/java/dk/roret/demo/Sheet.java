package dk.roret.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One CSV file of the package. */
final class Sheet implements Closeable {

    private final String resource;
    private final CsvWriter csv;
    private final int columns;

    Sheet(Path folder, String resource, List<String> columns) throws IOException {
        this.resource = resource;
        this.columns = columns.size();
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(resource + ".csv"));
        csv.writeRecord(columns);
    }

    /** Null becomes an empty cell. */
    void row(@Nullable Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(resource + " has " + columns + " columns, not " + cells.length);
        }
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            texts[i] = cell == null ? "" : cell.toString();
        }
        csv.writeRecord(texts);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
