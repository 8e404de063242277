package dk.roret.effect.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.duckdb.DuckDBPreparedStatement;

/**
 * Files in DuckDB, in the table {@code data}: several are stacked by column name. Once they are opened, nothing else can be
 * read from disk, so that an analyst's expression can only see the rows. A single Parquet file stays where it is and is
 * read again for each statement, only the columns that this needs; its statistics answer some without reading.
 */
public final class DuckDb extends Jdbc {
    /** Text stays text: a column of yes and no is not turned into true and false. */
    private static final String TYPES = "['NULL', 'BIGINT', 'DOUBLE', 'DATE', 'TIME', 'TIMESTAMP', 'VARCHAR']";

    /** Where a file is left where it is, this column counts its rows; a table has it by itself. */
    private static final String ROW = "rowid";

    private static final String ROW_OF_PARQUET = "file_row_number";

    private final List<Path> files;
    private final List<Long> firstRows = new ArrayList<>();
    private boolean leftInPlace;
    private String row = ROW;

    private DuckDb(List<Path> files) throws SQLException {
        super(DriverManager.getConnection("jdbc:duckdb:"), names(files));
        this.files = files;
    }

    /**
     * @param files .csv, .csv.gz or .parquet
     * @throws BadInput where one is missing, or is not what its name says
     */
    public static DuckDb read(List<Path> files) {
        return read(files, Runtime.getRuntime().availableProcessors());
    }

    /** As {@link #read(List)}, on so many threads; the figures do not depend on how many. */
    public static DuckDb read(List<Path> files, int threads) {
        for (var file : files) {
            if (!Files.isReadable(file)) {
                throw new BadInput(file + " is not there, or may not be read");
            }
            if (!Files.isRegularFile(file)) {
                throw new BadInput(file + " is not a file");
            }
        }
        try {
            var duckDb = new DuckDb(List.copyOf(files));
            duckDb.run("SET threads = " + threads);
            duckDb.load();
            if (duckDb.leftInPlace) {
                duckDb.run("SET allowed_paths = [" + literal(inPlace(files.getFirst())) + "]");
            }
            duckDb.run("SET enable_external_access = false");
            duckDb.run("SET lock_configuration = true");
            return duckDb;
        } catch (SQLException e) {
            throw new BadInput("DuckDB did not start: " + reason(e), e);
        }
    }

    /** Not where a column of the file has the name of one that counts rows. */
    private boolean canBeLeftInPlace(Path file) {
        if (files.size() > 1 || !isParquet(file)) {
            return false;
        }
        var counters = new int[1];
        reading(
                file,
                () -> each(
                        "DESCRIBE SELECT * FROM read_parquet(" + literal(file.toString()) + ")",
                        column -> counters[0] += countsRows(column.text(1)) ? 1 : 0));
        return counters[0] == 0;
    }

    private static boolean countsRows(String column) {
        return column.equalsIgnoreCase(ROW) || column.equalsIgnoreCase(ROW_OF_PARQUET);
    }

    private static boolean isParquet(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    private static String inPlace(Path file) {
        return file.toAbsolutePath().toString();
    }

    private void load() {
        for (int i = 0; i < files.size(); i++) {
            readOne(files.get(i), files.size() == 1 ? "data" : "file" + i);
        }
        if (files.size() > 1) {
            stack();
        }
        if (!leftInPlace && columns("data").stream().anyMatch(ROW::equalsIgnoreCase)) {
            countRows();
        }
    }

    /** A column of this name hides the one that a table has by itself. */
    private void countRows() {
        while (columns("data").stream().anyMatch(row::equalsIgnoreCase)) {
            row += "_";
        }
        run("ALTER TABLE data RENAME TO uncounted");
        run("CREATE TABLE data AS SELECT *, row_number() OVER () - 1 AS " + row + " FROM uncounted");
        run("DROP TABLE uncounted");
    }

    private void readOne(Path file, String table) {
        var name = file.toString();
        var ending = name.toLowerCase(Locale.ROOT);
        leftInPlace = canBeLeftInPlace(file);
        if (leftInPlace) {
            load(
                    file,
                    "CREATE VIEW " + table + " AS SELECT *, " + ROW_OF_PARQUET + " AS " + ROW + " FROM read_parquet("
                            + literal(inPlace(file)) + ")");
        } else if (isParquet(file)) {
            load(file, "CREATE TABLE " + table + " AS SELECT * FROM read_parquet(" + literal(name) + ")");
        } else if (ending.endsWith(".csv") || ending.endsWith(".csv.gz")) {
            var format = CsvFormat.of(file);
            format.check();
            char separator = format.separator();
            String point = csv(name, separator, '.');
            String comma = csv(name, separator, ',');
            boolean danish = separator == ';' && texts(file, comma) < texts(file, point);
            load(file, "CREATE TABLE " + table + " AS SELECT * FROM " + (danish ? comma : point));
            if (columns(table).size() != format.names().size()) {
                new CsvDefects(format).check();
                throw new BadInput(file + ": the first row does not name the columns");
            }
        } else {
            throw new BadInput(file + ": only .csv, .csv.gz and .parquet can be read");
        }
    }

    private static String csv(String name, char separator, char decimal) {
        return "read_csv(" + literal(name) + ", header = true, skip = 0, comment = '', delim = '" + separator
                + "', quote = '\"', escape = '\"', sample_size = -1, nullstr = ['', 'NA'], auto_type_candidates = "
                + TYPES
                + ", decimal_separator = '" + decimal + "')";
    }

    /** How many columns are text; numbers with the other decimal sign are. */
    private int texts(Path file, String source) {
        var texts = new int[1];
        reading(
                file,
                () -> each(
                        "DESCRIBE SELECT * FROM " + source,
                        line -> texts[0] += line.text(2).equals("VARCHAR") ? 1 : 0));
        return texts[0];
    }

    private void load(Path file, String sql) {
        reading(file, () -> run(sql));
    }

    private static void reading(Path file, Runnable statement) {
        try {
            statement.run();
        } catch (BadInput e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw isParquet(file)
                    ? new BadInput(file + ": " + reason(cause), cause)
                    : CsvFormat.of(file).refusal(cause);
        }
    }

    private void stack() {
        var tables = IntStream.range(0, files.size()).mapToObj(i -> "file" + i).toList();
        var columns = new StackedColumns(this, tables);
        var union = new ArrayList<String>();
        long rows = 0;
        for (int i = 0; i < files.size(); i++) {
            if (columns("file" + i).stream().anyMatch("file"::equalsIgnoreCase)) {
                throw new BadInput(files.get(i)
                        + ", column file: with several files this is the name of the file itself. Rename the column.");
            }
            firstRows.add(rows);
            var count = new long[1];
            each("SELECT count(*) FROM file" + i, line -> count[0] = line.whole(1));
            rows += count[0];
            union.add("SELECT " + columns.of("file" + i) + ", " + literal(baseName(files.get(i))) + " AS file FROM file"
                    + i);
        }
        run("CREATE TABLE data AS " + String.join(" UNION ALL BY NAME ", union));
        tables.forEach(table -> run("DROP TABLE " + table));
    }

    private static String baseName(Path file) {
        return Path.of(file.toString()).getFileName().toString().replaceFirst("(?i)\\.(csv|csv\\.gz|parquet)$", "");
    }

    /** The names of the columns of the files. */
    public List<String> columns() {
        var names = columns("data");
        names.remove(row);
        return names;
    }

    /** The column of {@code data} that counts the rows, from 0. */
    String row() {
        return row;
    }

    /** All the files, as they were called. */
    public String files() {
        return names(files);
    }

    private static String names(List<Path> files) {
        return String.join(", ", files.stream().map(Path::toString).toList());
    }

    /** Where a row of the table came from: the file, and the row in it counted from 1. */
    record Origin(Path file, long row) {}

    Origin origin(long rowId) {
        int i = files.size() - 1;
        while (i > 0 && firstRows.get(i) > rowId) {
            i--;
        }
        return new Origin(files.get(i), rowId - (i == 0 ? 0 : firstRows.get(i)) + 1);
    }

    @Override
    public void eachPair(String sql, Pairs pairs) {
        try (var statement = connection().prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
                var answer = statement.query()) {
            while (answer.nextChunk()) {
                var chunk = answer.chunk();
                var first = chunk.vector(0);
                var second = chunk.vector(1);
                for (long i = 0; i < chunk.rowCount(); i++) {
                    pairs.accept(first.getLong(i), second.getLong(i));
                }
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }
}
