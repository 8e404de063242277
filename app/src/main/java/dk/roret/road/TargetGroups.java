package dk.roret.road;

import dk.roret.access.User;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The target groups that the municipality has described, each from a day. */
@Repository
public class TargetGroups {

    private final JdbcClient db;
    private final Clock clock;

    TargetGroups(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of today, in the order in which a citizen is held against them. */
    List<TargetGroup> standing() {
        return db.sql("select * from road.group_on(?) order by position, name")
                .param(LocalDate.now(clock))
                .query(TargetGroups::group)
                .list();
    }

    /**
     * Adds a description from its day; those before it stay.
     *
     * @param stands false: no longer a group from that day
     */
    public void write(TargetGroup group, boolean stands, User writer, UUID request) {
        db.sql("""
                        insert into road.target_group (key, position, name, english, near, stands, traits, barriers, resources,
                          benefits, readiness, age_from, age_until, valid_from, decided_by, entered_by, entered_at, request)
                        values (:key, :position, :name, :english, :near, :stands, :traits, :barriers, :resources,
                          :benefits, :readiness, :ageFrom, :ageUntil, :from, :decidedBy, :by, :at, :request)
                        on conflict (request) do nothing""")
                .param("key", group.key())
                .param("position", group.position())
                .param("name", group.name())
                .param("english", group.english())
                .param("near", group.near())
                .param("stands", stands)
                .param("traits", group.traits())
                .param("barriers", group.barriers())
                .param("resources", group.resources())
                .param("benefits", group.benefits().toArray(String[]::new))
                .param("readiness", group.readiness().toArray(String[]::new))
                .param("ageFrom", group.ageFrom())
                .param("ageUntil", group.ageUntil())
                .param("from", group.from())
                .param("decidedBy", group.decidedBy())
                .param("by", writer.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("request", request)
                .update();
    }

    private static TargetGroup group(ResultSet row, int number) throws SQLException {
        return new TargetGroup(
                row.getString("key"),
                row.getInt("position"),
                row.getString("name"),
                row.getString("english"),
                row.getBoolean("near"),
                row.getString("traits"),
                row.getString("barriers"),
                row.getString("resources"),
                texts(row.getArray("benefits")),
                texts(row.getArray("readiness")),
                row.getObject("age_from", Integer.class),
                row.getObject("age_until", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getString("decided_by"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
