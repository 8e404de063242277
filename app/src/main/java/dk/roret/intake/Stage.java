package dk.roret.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one file on their way in: those that are right in a table that lives as long as the transaction, the keys
 * of those put aside beside it, so that a full delivery does not withdraw them.
 */
final class Stage {

    private static final int ROWS_AT_A_TIME = 20_000;

    private final Resources.Known known;
    private final Connection connection;
    private final JdbcClient db;
    private final String rows;
    private final String aside;
    private final Rejections rejections;
    private final CopyRows right;
    private final CopyRows keysAside;
    private int waiting;
    private long read;
    private boolean keyUnreadable;

    Stage(Resources.Known known, Connection connection, JdbcClient db, Rejections rejections) {
        this.known = known;
        this.connection = connection;
        this.db = db;
        this.rejections = rejections;
        this.rows = "stage_" + known.name();
        this.aside = "aside_" + known.name();
        List<Field> content = known.schema().content();
        db.sql("create temporary table " + rows + " (line bigint, key text, withdrawn boolean, "
                        + content.stream()
                                .map(field -> field.name() + " " + field.type().sql)
                                .collect(Collectors.joining(", "))
                        + ") on commit drop")
                .update();
        db.sql("create temporary table " + aside + " (key text) on commit drop").update();
        this.right = new CopyRows(rows);
        this.keysAside = new CopyRows(aside);
    }

    String rows() {
        return rows;
    }

    String aside() {
        return aside;
    }

    long read() {
        return read;
    }

    /** True when a row was put aside of which nobody can tell which one it is. */
    boolean keyUnreadable() {
        return keyUnreadable;
    }

    /** @return true when a batch has just been sent */
    boolean add(RowCheck.Checked row) throws SQLException, IOException {
        read++;
        if (row.faults().isEmpty()) {
            right.add(row.line()).add((Object) row.key()).add(row.withdrawn());
            List<Field> fields = known.schema().fields();
            for (int i = 0; i < fields.size(); i++) {
                if (!fields.get(i).name().equals(known.schema().key())
                        && !fields.get(i).name().equals(Schema.WITHDRAWN)) {
                    right.add(row.values()[i]);
                }
            }
            right.end();
        } else {
            setAside(row.key());
            rejections.add(row.faults());
        }
        if (++waiting < ROWS_AT_A_TIME) {
            return false;
        }
        send();
        return true;
    }

    /** All rows have been read. */
    void complete() throws SQLException, IOException {
        send();
        db.sql("analyze " + rows).update();
    }

    /** Takes out the rows that the database has been found to reject. */
    int takeOutRejected() {
        return db.sql("with gone as (delete from " + rows + " s using intake.rejection r where r.run = "
                        + rejections.run()
                        + " and r.resource = '" + known.name() + "' and r.line = s.line returning s.key) insert into "
                        + aside + " select distinct key from gone")
                .update();
    }

    private void setAside(@Nullable String key) {
        if (key == null) {
            keyUnreadable = true;
        } else {
            keysAside.add((Object) key).end();
        }
    }

    private void send() throws SQLException, IOException {
        right.send(connection);
        keysAside.send(connection);
        rejections.send();
        waiting = 0;
    }
}
