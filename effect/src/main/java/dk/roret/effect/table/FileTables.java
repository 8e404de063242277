package dk.roret.effect.table;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Files as tables in DuckDB. In a CSV file every column is text; an empty field is missing. */
public final class FileTables extends Jdbc {
    private final Map<String, Source> sources;

    /** A .csv, .csv.gz or .parquet file; the separator is that of a CSV file. */
    public record Source(Path file, char separator) {
        private boolean isParquet() {
            return file.toString().endsWith(".parquet");
        }

        private CsvFormat format() {
            return new CsvFormat(file, separator);
        }
    }

    private FileTables(Map<String, Source> sources) throws SQLException {
        super(DriverManager.getConnection("jdbc:duckdb:"), "DuckDB");
        this.sources = Map.copyOf(sources);
    }

    /**
     * @param sources by the name of the table
     * @throws BadInput where a file is not what its name says
     */
    public static FileTables of(Map<String, Source> sources) {
        try {
            var tables = new FileTables(sources);
            sources.forEach((table, source) ->
                    tables.run("CREATE VIEW " + identifier(table) + " AS SELECT * FROM " + scan(source)));
            return tables;
        } catch (SQLException e) {
            throw new BadInput("DuckDB did not start: " + reason(e), e);
        }
    }

    private static String scan(Source source) {
        var file = source.file().toString();
        if (source.isParquet()) {
            return "read_parquet(" + literal(file) + ")";
        }
        if (!file.endsWith(".csv") && !file.endsWith(".csv.gz")) {
            throw new BadInput(file + ": only .csv, .csv.gz and .parquet can be read");
        }
        var names = source.format().names();
        var seen = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        for (var name : names) {
            if (!seen.add(name)) {
                throw new BadInput(file + ", column " + name + ": there are two of that name");
            }
        }
        return "read_csv(" + literal(file) + ", auto_detect = false, header = true, nullstr = [''], quote = '\"', "
                + "escape = '\"', delim = " + literal(String.valueOf(source.separator())) + ", columns = {"
                + names.stream().map(name -> literal(name) + ": 'VARCHAR'").collect(Collectors.joining(", ")) + "})";
    }

    /** DuckDB names the file it stumbled over somewhere in what it says. */
    @Override
    protected BadInput refusal(SQLException e) {
        return sources.values().stream()
                .filter(source -> String.valueOf(e.getMessage())
                        .contains(source.file().getFileName().toString()))
                .findFirst()
                .map(source -> source.isParquet()
                        ? new BadInput(source.file() + ": " + reason(e), e)
                        : source.format().refusal(e))
                .orElseGet(() -> super.refusal(e));
    }

    @Override
    public String name(String table) {
        var source = sources.get(table);
        return source == null ? super.name(table) : source.file().toString();
    }

    @Override
    public long row(String table, String condition) {
        var row = new long[1];
        each(
                "SELECT coalesce(min(number), 0) FROM (SELECT *, row_number() OVER () AS number FROM "
                        + identifier(table) + ") AS numbered WHERE " + condition,
                line -> row[0] = line.whole(1));
        return row[0];
    }
}
