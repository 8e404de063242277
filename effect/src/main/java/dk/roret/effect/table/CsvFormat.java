package dk.roret.effect.table;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** What the first line of a CSV file tells: what separates the fields, and how the columns are called. */
record CsvFormat(Path file) {
    private static final String SEPARATORS = ",;\t|";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** The separator that the first line has most of. */
    char separator() {
        var header = header();
        char best = SEPARATORS.charAt(0);
        for (char candidate : SEPARATORS.toCharArray()) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    static long count(String line, char separator) {
        long count = 0;
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            count += !quoted && c == separator ? 1 : 0;
        }
        return count;
    }

    private String header() {
        try (var in = open()) {
            return new String(CsvDefects.line(in), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The names of the columns, as they stand. */
    List<String> names() {
        try (var in = open();
                var rows = CsvReader.builder()
                        .fieldSeparator(separator())
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var first = rows.iterator();
            return first.hasNext() ? first.next().getFields() : List.of();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Refuses a file that is cut off, one that is empty, and one that calls two columns the same. */
    void check() {
        if (zipped()) {
            unzip();
        }
        if (header().isBlank()) {
            throw new BadInput(file + " is empty: the first row must hold the names of the columns");
        }
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (var name : names()) {
            if (!name.isBlank() && !seen.add(name.strip())) {
                throw new BadInput(file + ", column " + name.strip()
                        + ": two columns have this name. Give each a name of its own.");
            }
        }
    }

    /** The checksum stands at the end, and DuckDB does not look at it. */
    private void unzip() {
        try (var in = open()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private boolean zipped() {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    InputStream open() throws IOException {
        var in = Files.newInputStream(file);
        var content = new BufferedInputStream(zipped() ? new GZIPInputStream(in) : in, 1 << 16);
        content.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(content.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            content.reset();
        }
        return content;
    }

    BadInput unreadable(IOException e) {
        return new BadInput(
                file + " cannot be read: " + (e instanceof EOFException ? "it is cut off" : e.getMessage()), e);
    }
}
