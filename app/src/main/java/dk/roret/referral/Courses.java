package dk.roret.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what has happened since an order began. */
@Repository
class Courses {

    private final JdbcClient db;

    Courses(JdbcClient db) {
        this.db = db;
    }

    /** @param order as a look gave it */
    Course of(Order order) {
        return new Course(attendance(order), deviations(order), halfway(order), reviews(order), order.matters());
    }

    private SequencedMap<LocalDate, Came> attendance(Order order) {
        SequencedMap<LocalDate, Came> days = new LinkedHashMap<>();
        db.sql("select day, came from referral.current_attendance where placed = ? order by day")
                .param(order.id().value())
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), Came.valueOf(row.getString("came")));
                });
        return days;
    }

    private List<Deviation> deviations(Order order) {
        return db.sql("""
                        select d.*, a.words as answer, a.who_name as answered_by
                        from referral.deviation d left join referral.deviation_answer a on a.deviation = d.id
                        where d.placed = ? order by d.on_day desc, d.at desc""")
                .param(order.id().value())
                .query((row, number) -> new Deviation(
                        row.getObject("id", UUID.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("words"),
                        Party.valueOf(row.getString("party")),
                        row.getString("who_name"),
                        row.getString("answer"),
                        row.getString("answered_by")))
                .list();
    }

    private @Nullable String halfway(Order order) {
        return db.sql("select words from referral.halfway where placed = :order and revision = :holds")
                .param("order", order.id().value())
                .param("holds", order.holds())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<Review> reviews(Order order) {
        return db.sql("select * from referral.current_review where placed = ? order by revision, at")
                .param(order.id().value())
                .query((row, number) -> review(row))
                .list();
    }

    private static Review review(ResultSet row) throws SQLException {
        List<@Nullable Integer> scores = new ArrayList<>();
        for (String question : Review.QUESTIONS) {
            scores.add(row.getObject(question, Integer.class));
        }
        return new Review(
                row.getInt("revision"),
                Party.valueOf(row.getString("party")),
                Review.Met.valueOf(row.getString("met")),
                row.getString("words"),
                Review.Next.valueOf(row.getString("next")),
                scores,
                row.getString("without"),
                row.getString("who_name"),
                row.getTimestamp("at").toInstant());
    }
}
