package dk.roret.outcome;

import dk.roret.outcome.SnapshotTable.Column;
import dk.roret.outcome.SnapshotTable.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes everything that effects are worked out from as a data package of Parquet files. Rows stand in the order of their
 * columns, so that equal content is equal bytes.
 */
final class SnapshotWriter {

    private static final int FETCH = 10_000;

    private final JdbcClient db;
    private final Pseudonyms pseudonyms;

    /** @param db one transaction that sees the database as it stands at one moment */
    SnapshotWriter(JdbcClient db, Pseudonyms pseudonyms) {
        this.db = db;
        this.pseudonyms = pseudonyms;
    }

    /** The days that every source of spells has seen. */
    record Window(LocalDate from, LocalDate until) {}

    /** @throws NothingToSee where no day has been seen by every source */
    Window window() {
        return db.sql("""
            select max(from_day) as first, min(until_day) as last from benefit.published_observation o
            where exists (select from benefit.published_spell s where s.source = o.source)\
            """)
                .query((row, number) -> {
                    LocalDate from = row.getObject("first", LocalDate.class);
                    LocalDate until = row.getObject("last", LocalDate.class);
                    if (from == null || until == null || until.isBefore(from.plusWeeks(1))) {
                        throw new NothingToSee();
                    }
                    return new Window(from, until);
                })
                .single();
    }

    /** There are no spells, or no week that all sources have seen. */
    static final class NothingToSee extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @param written told how many resources are done */
    Snapshot write(Path folder, IntConsumer written) throws IOException, SQLException {
        Window window = window();
        List<Snapshot.Resource> resources = new ArrayList<>();
        for (SnapshotTable table : SnapshotTable.ALL) {
            resources.add(write(table, folder, window.until()));
            written.accept(resources.size());
        }
        byte[] description = description(window, resources).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("datapackage.json"), description);
        String id = window.until() + "-" + hex(sha256().digest(description)).substring(0, 8);
        return new Snapshot(id, window.from(), window.until(), List.copyOf(resources));
    }

    private Snapshot.Resource write(SnapshotTable table, Path folder, LocalDate until)
            throws IOException, SQLException {
        Path file = folder.resolve(table.name() + ".parquet");
        long rows;
        try (var duck = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            // One thread, so that the bytes do not depend on how many processors there are.
            statement.execute(
                    "SET threads = 1; SET memory_limit = '512MB'; SET temp_directory = '" + quoted(folder) + "'");
            statement.execute("CREATE TABLE content ("
                    + table.columns().stream()
                            .map(column ->
                                    "\"" + column.name() + "\" " + column.kind().type())
                            .collect(Collectors.joining(", "))
                    + ")");
            rows = fill(table, duck, until);
            statement.execute("COPY (SELECT * FROM content ORDER BY "
                    + IntStream.rangeClosed(1, table.columns().size())
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(", "))
                    + ") TO '" + quoted(file) + "' (FORMAT parquet, COMPRESSION zstd)");
        }
        return new Snapshot.Resource(table.name(), rows, Files.size(file), digest(file));
    }

    private long fill(SnapshotTable table, DuckDBConnection duck, LocalDate until) throws SQLException {
        long[] rows = new long[1];
        try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "content")) {
            db.sql(table.query()).param("until", until).withFetchSize(FETCH).query(row -> {
                rows[0]++;
                appender.beginRow();
                for (int i = 0; i < table.columns().size(); i++) {
                    append(appender, table.columns().get(i), row, i + 1);
                }
                appender.endRow();
            });
        }
        return rows[0];
    }

    private void append(DuckDBAppender appender, Column column, ResultSet row, int at) throws SQLException {
        String text = row.getString(at);
        if (text == null) {
            appender.appendNull();
            return;
        }
        Kind kind = column.kind();
        switch (kind) {
            case CITIZEN, ROW, PARTICIPATION -> appender.append(pseudonyms.of(kind.name(), text));
            case TEXT -> appender.append(text);
            case DAY -> appender.append(row.getObject(at, LocalDate.class));
            case KRONER -> appender.append(row.getBigDecimal(at).setScale(2, java.math.RoundingMode.HALF_UP));
            case WHOLE -> appender.append(row.getInt(at));
        }
    }

    private static String description(Window window, List<Snapshot.Resource> resources) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode root = json.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "roret-snapshot");
        ObjectNode roret = root.putObject("roret");
        roret.put("version", 1);
        roret.putObject("observation")
                .put("from", window.from().toString())
                .put("until", window.until().toString());
        var list = root.putArray("resources");
        for (Snapshot.Resource resource : resources) {
            list.addObject()
                    .put("name", resource.name())
                    .put("path", resource.name() + ".parquet")
                    .put("bytes", resource.bytes())
                    .put("hash", "sha256:" + resource.sha256());
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return hex(sha256.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
