package dk.roret.effect.table;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Files as tables in DuckDB. In a CSV file every column is text; an empty field is missing. */
public final class FileTables extends Jdbc {
    private final Map<String, Source> sources;

    /** A .csv, .csv.gz or .parquet file; the separator is that of a CSV file. */
    public record Source(Path file, char separator) {
        private boolean isParquet() {
            return ends(".parquet");
        }

        private boolean isCsv() {
            return ends(".csv") || ends(".csv.gz");
        }

        private boolean ends(String ending) {
            return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
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
        if (!source.isCsv()) {
            throw new BadInput(file + ": only .csv, .csv.gz and .parquet can be read");
        }
        source.format().check();
        var names = source.format().names();
        return "read_csv(" + literal(file) + ", auto_detect = false, header = true, nullstr = [''], quote = '\"', "
                + "escape = '\"', delim = " + literal(String.valueOf(source.separator())) + ", columns = {"
                + names.stream()
                        .map(name -> literal(name.strip()) + ": 'VARCHAR'")
                        .collect(Collectors.joining(", ")) + "})";
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
    public List<Long> rows(String table, String condition) {
        var rows = new ArrayList<Long>();
        each(
                "SELECT number FROM (SELECT *, row_number() OVER () AS number FROM " + identifier(table)
                        + ") AS numbered WHERE " + condition + " ORDER BY number LIMIT 2",
                line -> rows.add(line.whole(1)));
        return rows;
    }
}
