package dk.roret.effect.table;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tables behind a connection. A cluster needs no more than this and its driver: what is asked of it is standard SQL, and the
 * tables are there already.
 */
public class Jdbc implements Engine {
    private final Connection connection;
    private final String name;

    /** @param name what messages call what is behind the connection */
    protected Jdbc(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /**
     * @param url of a catalog and schema that the driver on the class path knows, such as {@code
     *     jdbc:trino://host:8443/hive/register?user=me}
     * @throws BadInput where there is no driver for it, or nobody answers
     */
    public static Jdbc connect(String url) {
        try {
            return new Jdbc(DriverManager.getConnection(url), "The cluster");
        } catch (SQLException e) {
            throw new BadInput("The cluster cannot be reached: " + reason(e), e);
        }
    }

    @Override
    public void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw refusal(e);
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
            throw refusal(e);
        }
    }

    @Override
    public List<String> columns(String table) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT * FROM " + identifier(table) + " WHERE 1 = 0")) {
            var names = new ArrayList<String>();
            for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                names.add(answer.getMetaData().getColumnName(i));
            }
            return names;
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /** For what only one engine can do. */
    protected final Connection connection() {
        return connection;
    }

    /** What a statement that failed is told as. */
    protected BadInput refusal(SQLException e) {
        return new BadInput(name + ": " + reason(e), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the engine says, on one line and without its own headings. */
    static String reason(Throwable e) {
        var first = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
        return first.replaceFirst("^(java\\.sql\\.SQLException: )?([A-Z][A-Za-z]* )+Error: ", "")
                .replaceFirst("[!.]+$", "");
    }

    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    public static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
