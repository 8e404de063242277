package dk.roret.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong with the rows of one file, on its way into the list that the source gets back. */
final class Rejections {

    private final long run;
    private final DataPackage.DataFile file;
    private final Connection connection;
    private final JdbcClient db;
    private final CopyRows list =
            new CopyRows("intake.rejection (run, resource, file, line, column_name, value, reason, details)");

    Rejections(long run, DataPackage.DataFile file, Connection connection, JdbcClient db) {
        this.run = run;
        this.file = file;
        this.connection = connection;
        this.db = db;
    }

    long run() {
        return run;
    }

    void add(List<Rejection> faults) {
        for (Rejection fault : faults) {
            list.add(run)
                    .add((Object) file.known().name())
                    .add((Object) file.name())
                    .add(fault.line())
                    .add((Object) fault.column())
                    .add((Object) fault.value())
                    .add((Object) fault.reason())
                    .add(fault.details())
                    .end();
        }
    }

    void send() throws SQLException, IOException {
        list.send(connection);
    }

    /**
     * Rejects what a query finds.
     *
     * @param found selects line, value and a detail (or null)
     * @return how many were found
     */
    int reject(String column, Field.Shown shown, String reason, String found, Delivery delivery) {
        String value = switch (shown) {
            case AS_IT_IS -> "regexp_replace(value, '([0-9]{6})[- ]?[0-9]{4}', '\\1-••••', 'g')";
            case MASKED -> "left(value, 6) || '-••••'";
            case NEVER -> "'••••'";
        };
        return db.sql("insert into intake.rejection (run, resource, file, line, column_name, value, reason, details)"
                        + " select :run, :resource, :file, line, :column, " + value
                        + ", :reason, array_remove(array[detail], null) from (" + found
                        + ") as found (line, value, detail)")
                .param("run", run)
                .param("resource", file.known().name())
                .param("file", file.name())
                .param("column", column)
                .param("reason", reason)
                .param("source", delivery.source())
                .update();
    }

    /** How many rows have been put aside. */
    long rowsPutAside() {
        return db.sql("select count(distinct line) from intake.rejection where run = ? and resource = ?")
                .params(run, file.known().name())
                .query(Long.class)
                .single();
    }
}
