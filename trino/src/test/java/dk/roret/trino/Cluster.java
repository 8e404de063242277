package dk.roret.trino;

import static dk.roret.effect.table.Jdbc.literal;

import dk.roret.effect.table.Jdbc;
import io.trino.plugin.hive.HivePlugin;
import io.trino.testing.DistributedQueryRunner;
import io.trino.testing.TestingSession;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;

/** Trino with a coordinator and two workers in this process, over Parquet files in a folder: {@code TABLE/TABLE.parquet}. */
final class Cluster implements AutoCloseable {
    private final Path folder;
    private final DistributedQueryRunner server;

    Cluster(Path folder) throws Exception {
        this.folder = folder;
        var session = TestingSession.testSessionBuilder()
                .setCatalog("hive")
                .setSchema("register")
                .build();
        server = DistributedQueryRunner.builder(session).setWorkerCount(2).build();
        server.installPlugin(new HivePlugin());
        server.createCatalog(
                "hive",
                "hive",
                Map.of(
                        "hive.metastore", "file",
                        "hive.metastore.catalog.dir", "local:///metastore",
                        "fs.local.enabled", "true",
                        "local.location", folder.toString()));
        server.execute("CREATE SCHEMA hive.register");
    }

    /** Writes rows that DuckDB selects as Parquet, and tells Trino of the file. */
    void add(String table, String rows) throws SQLException {
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement()) {
            folder.resolve(table).toFile().mkdirs();
            var file = literal(folder.resolve(table).resolve(table + ".parquet").toString());
            statement.execute("COPY (" + rows + ") TO " + file + " (FORMAT parquet)");
            var columns = new ArrayList<String>();
            try (var description = statement.executeQuery("DESCRIBE SELECT * FROM read_parquet(" + file + ")")) {
                while (description.next()) {
                    columns.add(description.getString(1) + " " + description.getString(2));
                }
            }
            server.execute("CREATE TABLE " + table + " (" + String.join(", ", columns)
                    + ") WITH (format = 'PARQUET', external_location = 'local:///" + table + "')");
        }
    }

    /** How many work beside the coordinator. */
    long workers() {
        return (long) server.execute("SELECT count(*) FROM system.runtime.nodes WHERE NOT coordinator")
                .getOnlyValue();
    }

    String url() {
        return "jdbc:trino://" + server.getCoordinator().getAddress() + "/hive/register?user=analyst";
    }

    Jdbc engine() {
        return Jdbc.connect(url());
    }

    @Override
    public void close() {
        server.close();
    }
}
