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
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What the first line of a CSV file tells: what separates the fields, and how the columns are called. */
record CsvFormat(Path file, char separator) {
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** With the separator that the first line has most of. */
    static CsvFormat of(Path file) {
        var header = header(file);
        char best = SEPARATORS.charAt(0);
        for (char candidate : SEPARATORS.toCharArray()) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return new CsvFormat(file, best);
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

    private static String header(Path file) {
        try (var in = open(file)) {
            return new String(CsvDefects.line(in), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The names of the columns, as they stand. */
    List<String> names() {
        try (var in = open();
                var rows = CsvReader.builder()
                        .fieldSeparator(separator)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var first = rows.iterator();
            return first.hasNext() ? first.next().getFields() : List.of();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Refuses a file that is cut off, one that is empty, one in UTF-16, and one that calls two columns the same. */
    void check() {
        if (zipped(file)) {
            unzip();
        }
        if (header(file).isBlank()) {
            throw new BadInput(file + " is empty: the first row must hold the names of the columns");
        }
        if (header(file).indexOf('\0') >= 0) {
            throw notUtf8(", the row of column names", null);
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

    private static boolean zipped(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    InputStream open() throws IOException {
        return open(file);
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        var content = new BufferedInputStream(zipped(file) ? new GZIPInputStream(in) : in, 1 << 16);
        content.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(content.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            content.reset();
        }
        return content;
    }

    /** The defect with its place, or else what DuckDB said when it could not read the file. */
    BadInput refusal(Throwable e) {
        new CsvDefects(this).check();
        var line = LINE.matcher(String.valueOf(e.getMessage()));
        String row = line.find() ? ", row " + (Long.parseLong(line.group(1)) - 1) : "";
        return new BadInput(file + row + ": " + Jdbc.reason(e), e);
    }

    BadInput notUtf8(String place, @Nullable Throwable cause) {
        return new BadInput(
                file + place + ": the letters are not in UTF-8. Save the file as UTF-8 and try again.", cause);
    }

    BadInput unreadable(IOException e) {
        return unreadable(file, e);
    }

    private static BadInput unreadable(Path file, IOException e) {
        return new BadInput(
                file + " cannot be read: " + (e instanceof EOFException ? "it is cut off" : e.getMessage()), e);
    }
}
