package dk.roret.effect.table;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Why a CSV file that DuckDB does not take is none, with the place. */
record CsvDefects(CsvFormat format) {
    /** Refuses what is found; says nothing where the file is in order. */
    void check() {
        try {
            checkUtf8();
            checkRows();
            checkLineEnds();
        } catch (IOException e) {
            throw format.unreadable(e);
        }
    }

    private void checkUtf8() throws IOException {
        try (var in = format.open()) {
            for (int number = 0; ; number++) {
                var line = line(in);
                if (line.length == 0 && in.available() == 0) {
                    return;
                }
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
                } catch (CharacterCodingException e) {
                    throw format.notUtf8(
                            number == 0 ? ", the row of column names" : column(line) + ", row " + number, e);
                }
            }
        }
    }

    /** The column in which the decoder first stumbles. */
    private String column(byte[] line) {
        var buffer = ByteBuffer.wrap(line);
        StandardCharsets.UTF_8.newDecoder().decode(buffer, CharBuffer.allocate(line.length), true);
        int column = (int) CsvFormat.count(
                new String(line, 0, buffer.position(), StandardCharsets.ISO_8859_1), format.separator());
        var names = format.names();
        return ", column " + (column < names.size() ? names.get(column) : Integer.toString(column + 1));
    }

    /** Rows of another length than the first, and a quotation mark that is never closed. */
    private void checkRows() throws IOException {
        long marks = 0;
        try (var in = format.open()) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                marks += b == '"' ? 1 : 0;
            }
        }
        try (var in = format.open();
                var rows = CsvReader.builder()
                        .fieldSeparator(format.separator())
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long number = 0;
            int columns = 0;
            for (var iterator = rows.iterator(); iterator.hasNext(); number++) {
                var row = iterator.next();
                columns = number == 0 ? row.getFieldCount() : columns;
                if (marks % 2 == 1 && !iterator.hasNext()) {
                    throw refusal(number, "a quotation mark is opened and never closed");
                }
                if (row.getFieldCount() != columns) {
                    throw refusal(
                            number, "there are " + row.getFieldCount() + " fields where the first row has " + columns);
                }
            }
        }
    }

    private void checkLineEnds() throws IOException {
        Boolean first = null;
        try (var in = format.open()) {
            for (int number = 0; in.available() > 0; number++) {
                var line = line(in);
                boolean windows = line.length > 0 && line[line.length - 1] == '\r';
                if (first != null && windows != first && in.available() > 0) {
                    throw refusal(number, "the line ends in another way than the first. Save the file anew");
                }
                first = first == null ? (Boolean) windows : first;
            }
        }
    }

    private BadInput refusal(long row, String why) {
        return new BadInput(format.file() + ", row " + row + ": " + why);
    }

    /** The bytes up to the next line feed. */
    static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toByteArray();
    }
}
