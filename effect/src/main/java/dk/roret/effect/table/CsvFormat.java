package dk.roret.effect.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What only the first line and the raw bytes of a CSV file can tell. */
record CsvFormat(Path file, char separator) {
    private static final String SEPARATORS = ",;\t|";

    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");

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

    /** The names of the columns. */
    List<String> names() {
        checkNotEmpty();
        try (var rows = rows()) {
            return rows.iterator().next().getFields();
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (CsvParseException e) {
            throw new BadInput(file + ", the row of column names cannot be read: " + e.getMessage(), e);
        }
    }

    private CsvReader<CsvRecord> rows() throws IOException {
        return CsvReader.builder()
                .detectBomHeader(true)
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(open(file), StandardCharsets.UTF_8);
    }

    /** What is wrong with the file, now that DuckDB could not read it. */
    BadInput refusal(Throwable e) {
        check();
        var line = LINE.matcher(String.valueOf(e.getMessage()));
        String row = line.find() ? ", row " + (Long.parseLong(line.group(1)) - 1) : "";
        return new BadInput(file + row + ": " + Jdbc.reason(e), e);
    }

    private static BadInput unreadable(Path file, IOException e) {
        return new BadInput(file + " cannot be read: " + e.getMessage(), e);
    }

    private static long count(String line, char separator) {
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
            return new String(line(in), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Refuses an empty file. */
    void checkNotEmpty() {
        if (header(file).isBlank()) {
            throw new BadInput(file + " is empty: the first row must hold the names of the columns");
        }
    }

    /** Refuses letters that are not UTF-8 and rows of another length than the first, with the place. */
    private void check() {
        checkUtf8();
        checkLengths();
    }

    private void checkLengths() {
        try (var rows = rows()) {
            long number = 0;
            int columns = 0;
            for (var row : rows) {
                columns = number == 0 ? row.getFieldCount() : columns;
                if (row.getFieldCount() != columns) {
                    throw new BadInput(file + ", row " + number + ": there are " + row.getFieldCount()
                            + " fields where the first row has " + columns);
                }
                number++;
            }
        } catch (CsvParseException e) {
            throw new BadInput(file + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Refuses a file that is not UTF-8, with the place. */
    private void checkUtf8() {
        try (var in = open(file)) {
            for (int number = 1; ; number++) {
                var line = line(in);
                if (line.length == 0 && in.available() == 0) {
                    return;
                }
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
                } catch (CharacterCodingException e) {
                    throw new BadInput(
                            file + (number == 1 ? ", the row of column names" : column(line) + ", row " + (number - 1))
                                    + ": the letters are not in UTF-8. Save the file as UTF-8 and try again.",
                            e);
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The column in which the decoder first stumbles. */
    private String column(byte[] line) {
        var buffer = ByteBuffer.wrap(line);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var out = CharBuffer.allocate(line.length);
        decoder.decode(buffer, out, true);
        long column = count(new String(line, 0, buffer.position(), StandardCharsets.ISO_8859_1), separator);
        var names = header(file).split(Pattern.quote(String.valueOf(separator)), -1);
        return ", column " + (column < names.length ? names[(int) column] : Long.toString(column + 1));
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return new BufferedInputStream(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, 1 << 16);
    }

    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toByteArray();
    }
}
