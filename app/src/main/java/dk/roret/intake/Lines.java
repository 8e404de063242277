package dk.roret.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of one file, read as they are asked for; no more than one is in memory. */
final class Lines implements Iterator<CsvRecord>, AutoCloseable {

    private static final int LONGEST_ROW = 1_000_000;

    /** Stands where bytes are not UTF-8, so that the line is known: a sign for private use, which no source sends. */
    private static final char NOT_UTF8 = '\uE000';

    private static final Pattern BROKEN_AT = Pattern.compile("started in line ([0-9]+)");

    private final DataPackage.DataFile file;
    private final Counted bytes;
    private final Quotes quotes;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long line = 1;

    /** @throws Unusable if the file has no usable heading */
    Lines(DataPackage.DataFile file) throws IOException {
        this.file = file;
        this.bytes = new Counted(new BufferedInputStream(Files.newInputStream(file.path())));
        try {
            bytes.requireUtf8(file.name());
            this.quotes = new Quotes(
                    new InputStreamReader(
                            bytes,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .replaceWith(String.valueOf(NOT_UTF8))
                                    .onMalformedInput(CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                    file.separator());
            this.csv = CsvReader.builder()
                    .fieldSeparator(file.separator())
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LONGEST_ROW)
                    .ofCsvRecord(quotes);
            this.records = csv.iterator();
            this.header = heading();
        } catch (RuntimeException | IOException e) {
            bytes.close();
            throw e;
        }
    }

    List<String> header() {
        return header;
    }

    long bytesRead() {
        return bytes.count;
    }

    @Override
    public boolean hasNext() {
        try {
            if (records.hasNext()) {
                return true;
            }
        } catch (CsvParseException broken) {
            throw brokenQuotes(broken);
        } catch (UncheckedIOException unreadable) {
            throw new Unusable(Obstacle.UNREADABLE, file.name());
        }
        if (quotes.open()) {
            throw new Unusable(Obstacle.QUOTES, file.name(), line);
        }
        return false;
    }

    @Override
    public CsvRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (record.getField(i).indexOf(NOT_UTF8) >= 0) {
                throw new Unusable(Obstacle.NOT_UTF8, file.name(), line);
            }
        }
        return record;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private List<String> heading() {
        if (!hasNext()) {
            throw new Unusable(Obstacle.EMPTY_FILE, file.name());
        }
        List<String> names = next().getFields().stream()
                .map(name -> name.startsWith("\uFEFF") ? name.substring(1) : name)
                .map(String::strip)
                .toList();
        Set<String> once = new HashSet<>();
        for (String name : names) {
            if (!once.add(name)) {
                throw new Unusable(Obstacle.COLUMN_TWICE, file.name(), name);
            }
        }
        for (Field field : file.known().schema().fields()) {
            if (field.required() && !once.contains(field.name())) {
                throw new Unusable(Obstacle.COLUMN_MISSING, file.name(), field.name(), file.separator());
            }
        }
        return names;
    }

    private Unusable brokenQuotes(CsvParseException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            var place = BROKEN_AT.matcher(String.valueOf(cause.getMessage()));
            if (place.find()) {
                return new Unusable(Obstacle.QUOTES, file.name(), place.group(1));
            }
        }
        return new Unusable(Obstacle.QUOTES, file.name(), line);
    }

    /** Counts what has been read, so that somebody can see how far it is. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        /** UTF-16 shows itself in the first two bytes. */
        void requireUtf8(String file) throws IOException {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            in.reset();
            if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
                throw new Unusable(Obstacle.ENCODING, file, "UTF-16");
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
