package dk.roret.staff;

import dk.roret.access.Directory;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff who can sign in: those at work today. */
@Repository
class StaffDirectory implements Directory {

    private static final String AT_WORK = """
            select id, name, role, team, provider_key from staff.staff
            where withdrawn_at is null
              and coalesce(active_from, date '0001-01-01') <= :today and coalesce(active_until, date '9999-12-31') >= :today""";

    private final JdbcClient db;
    private final Clock clock;

    StaffDirectory(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public boolean ofCitizens() {
        return false;
    }

    @Override
    public Optional<User> byLogin(String login) {
        return find("login = :value", login);
    }

    @Override
    public Optional<User> byId(UUID id) {
        return find("id = :value", id);
    }

    @Override
    public Optional<User> bySource(String source, String key) {
        return find("array[source, source_key] = :value", new String[] {source, key});
    }

    private Optional<User> find(String condition, Object value) {
        return db.sql(AT_WORK + " and " + condition)
                .param("today", LocalDate.now(clock))
                .param("value", value)
                .query(StaffDirectory::user)
                .optional();
    }

    private static User user(ResultSet row, int number) throws SQLException {
        return new User(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getObject("team", UUID.class),
                row.getString("provider_key"));
    }
}
