package dk.roret.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The looks, each written once and never changed. */
@Repository
class LookLog {

    private static final String INSERT = """
            insert into access.look (at, user_id, user_name, role, citizen, granted, ground, reason, what, listed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient db;
    private final JdbcTemplate batch;

    LookLog(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** A citizen is a code in the log: whoever reads it has no ground to know the name. */
    private static String who(User user) {
        return user.role() == Role.CITIZEN ? new CitizenId(user.id()).code() : user.name();
    }

    void write(
            Instant at, User user, CitizenId citizen, @Nullable Ground ground, @Nullable String reason, String what) {
        db.sql(INSERT)
                .param(1, Timestamp.from(at))
                .param(2, user.id())
                .param(3, who(user))
                .param(4, user.role().code())
                .param(5, citizen.value())
                .param(6, ground != null)
                .param(7, ground == null ? null : ground.name())
                .param(8, reason)
                .param(9, what)
                .param(10, false)
                .update();
    }

    void write(Instant at, User user, Collection<CitizenId> citizens, Ground ground, String what) {
        batch.batchUpdate(INSERT, citizens, 500, (row, citizen) -> {
            row.setTimestamp(1, Timestamp.from(at));
            row.setObject(2, user.id());
            row.setString(3, who(user));
            row.setString(4, user.role().code());
            row.setObject(5, citizen.value());
            row.setBoolean(6, true);
            row.setString(7, ground.name());
            row.setString(8, null);
            row.setString(9, what);
            row.setBoolean(10, true);
        });
    }
}
