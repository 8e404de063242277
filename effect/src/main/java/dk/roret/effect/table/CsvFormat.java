package dk.roret.effect.table;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What only the first line and the raw bytes of a CSV file can tell. */
record CsvFormat(Path file) {
    private static final String SEPARATORS = ",;\t|";

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

    private static long count(String line, char separator) {
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
            return new String(line(in), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Refuses an empty file. */
    void checkNotEmpty() {
        if (header().isBlank()) {
            throw new BadInput(file + " is empty: the first row must hold the names of the columns");
        }
    }

    /** Refuses letters that are not UTF-8 and rows of another length than the first, with the place. */
    void check() {
        checkUtf8();
        checkLengths();
    }

    private void checkLengths() {
        try (var in = open();
                var rows = CsvReader.builder()
                        .fieldSeparator(separator())
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
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
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Refuses a file that is not UTF-8, with the place. */
    private void checkUtf8() {
        try (var in = open()) {
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
            throw new BadInput(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The column in which the decoder first stumbles. */
    private String column(byte[] line) {
        char separator = separator();
        var buffer = ByteBuffer.wrap(line);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var out = CharBuffer.allocate(line.length);
        decoder.decode(buffer, out, true);
        long column = count(new String(line, 0, buffer.position(), StandardCharsets.ISO_8859_1), separator);
        var names = header().split(Pattern.quote(String.valueOf(separator)), -1);
        return ", column " + (column < names.length ? names[(int) column] : Long.toString(column + 1));
    }

    private InputStream open() throws IOException {
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
