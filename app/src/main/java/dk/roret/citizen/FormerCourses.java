package dk.roret.citizen;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which teams had courses before Roret was told who has them, where the municipality knows. */
@Repository
public class FormerCourses {

    private final JdbcTemplate db;

    FormerCourses(JdbcTemplate db) {
        this.db = db;
    }

    /** @param until the first day that the team no longer had it */
    public record Former(UUID citizen, UUID team, LocalDate since, LocalDate until) {}

    public void write(List<Former> courses) {
        db.batchUpdate(
                "insert into citizen.responsibility (citizen, team, decided, since, until) values (?, ?, false, ?, ?)",
                courses.stream()
                        .map(one ->
                                new Object[] {one.citizen(), one.team(), midnight(one.since()), midnight(one.until())})
                        .toList());
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.valueOf(day.atStartOfDay());
    }
}
