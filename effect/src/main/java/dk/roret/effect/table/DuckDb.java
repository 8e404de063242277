package dk.roret.effect.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files in DuckDB, in the table {@code data}: several are stacked by column name. Once they are read, nothing more can be
 * read from disk, so that an analyst's expression can only see the rows.
 */
public final class DuckDb implements Engine {
    /** Text stays text: a column of yes and no is not turned into true and false. */
    private static final String TYPES = "['NULL', 'BIGINT', 'DOUBLE', 'DATE', 'TIME', 'TIMESTAMP', 'VARCHAR']";

    private static final Pattern CSV_LINE = Pattern.compile("CSV Error on Line: (\\d+)");

    private final Connection connection;
    private final List<Path> files;
    private final List<Long> firstRows = new ArrayList<>();

    private DuckDb(List<Path> files) throws SQLException {
        this.files = files;
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /**
     * @param files .csv, .csv.gz or .parquet
     * @throws BadInput where one is missing, or is not what its name says
     */
    public static DuckDb read(List<Path> files) {
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
            duckDb.load();
            duckDb.run("SET enable_external_access = false");
            duckDb.run("SET lock_configuration = true");
            return duckDb;
        } catch (SQLException e) {
            throw new BadInput("DuckDB did not start: " + reason(e), e);
        }
    }

    private void load() {
        for (int i = 0; i < files.size(); i++) {
            readOne(files.get(i), files.size() == 1 ? "data" : "file" + i);
        }
        if (files.size() > 1) {
            stack();
        }
    }

    private void readOne(Path file, String table) {
        var name = file.toString();
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".parquet")) {
            load(file, "CREATE TABLE " + table + " AS SELECT * FROM read_parquet(" + literal(name) + ")");
        } else if (ending.endsWith(".csv") || ending.endsWith(".csv.gz")) {
            var format = new CsvFormat(file);
            format.check();
            char separator = format.separator();
            String point = csv(name, separator, '.');
            String comma = csv(name, separator, ',');
            boolean danish = separator == ';' && texts(file, comma) < texts(file, point);
            load(file, "CREATE TABLE " + table + " AS SELECT * FROM " + (danish ? comma : point));
            if (columns(table).size() != format.names().size()) {
                throw notWhatItsNameSays(file, "", "the first row does not name the columns", null);
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
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (answer.next()) {
                if (answer.getString(2).equals("VARCHAR")) {
                    texts.add(answer.getString(1));
                }
            }
        } catch (SQLException e) {
            throw refusal(file, e);
        }
        return texts.size();
    }

    private void load(Path file, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw refusal(file, e);
        }
    }

    private static BadInput refusal(Path file, SQLException e) {
        var line = CSV_LINE.matcher(String.valueOf(e.getMessage()));
        String row = line.find() ? ", row " + (Long.parseLong(line.group(1)) - 1) : "";
        return notWhatItsNameSays(file, row, reason(e), e);
    }

    /** The defect with its place, or else what DuckDB said. */
    private static BadInput notWhatItsNameSays(Path file, String row, String otherwise, @Nullable SQLException e) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            new CsvDefects(new CsvFormat(file)).check();
        }
        return new BadInput(file + row + ": " + otherwise, e);
    }

    private void stack() {
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
            union.add("SELECT *, " + literal(baseName(files.get(i))) + " AS file FROM file" + i);
        }
        run("CREATE TABLE data AS " + String.join(" UNION ALL BY NAME ", union));
        for (int i = 0; i < files.size(); i++) {
            run("DROP TABLE file" + i);
        }
    }

    private static String baseName(Path file) {
        return Path.of(file.toString()).getFileName().toString().replaceFirst("(?i)\\.(csv|csv\\.gz|parquet)$", "");
    }

    /** The names of the columns of the files. */
    public List<String> columns() {
        return columns("data");
    }

    private List<String> columns(String table) {
        var names = new ArrayList<String>();
        each("DESCRIBE " + table, line -> names.add(line.text(1)));
        return names;
    }

    /** All the files, as they were called. */
    public String files() {
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
    public void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BadInput(files() + ": " + reason(e), e);
        }
    }

    @Override
    public void each(String sql, Consumer<Line> line) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            var current = new Answer(answer);
            while (answer.next()) {
                line.accept(current);
            }
        } catch (SQLException e) {
            throw new BadInput(files() + ": " + reason(e), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What DuckDB says, on one line and without its own headings. */
    static String reason(Throwable e) {
        var first = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
        return first.replaceFirst("^(java\\.sql\\.SQLException: )?([A-Z][A-Za-z]* )+Error: ", "")
                .replaceFirst("[!.]+$", "");
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private record Answer(ResultSet set) implements Line {
        private interface Read<T> {
            T from(ResultSet set) throws SQLException;
        }

        private <T> T read(Read<T> read) {
            try {
                return read.from(set);
            } catch (SQLException e) {
                throw new BadInput(reason(e), e);
            }
        }

        @Override
        public String text(int column) {
            return read(s -> s.getString(column));
        }

        @Override
        public double number(int column) {
            return read(s -> s.getDouble(column));
        }

        @Override
        public long whole(int column) {
            return read(s -> s.getLong(column));
        }

        @Override
        public boolean missing(int column) {
            return read(s -> s.getObject(column) == null);
        }
    }
}
