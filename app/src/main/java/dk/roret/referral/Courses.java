package dk.roret.referral;

import dk.roret.access.CitizenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what has happened since an order began. */
@Repository
class Courses {

    private final JdbcClient db;
    private final Clock clock;

    Courses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param order as a look gave it */
    Course of(Order order) {
        return new Course(
                attendance(order),
                deviations(order),
                halfway(order),
                reviews(order),
                matters(order.citizen()).getOrDefault(order.id(), Set.of()));
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

    /** What the citizen's orders need of whoever has the course today; one statement. */
    Map<OrderId, Set<Course.Matter>> matters(CitizenId citizen) {
        Map<OrderId, Set<Course.Matter>> matters = new HashMap<>();
        db.sql("""
                        select placed, kind from referral.published_matter
                        where citizen = :citizen and day <= :today and coalesce(until, :today) >= :today""")
                .param("citizen", citizen.value())
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    matters.computeIfAbsent(
                                    new OrderId(row.getObject("placed", UUID.class)),
                                    first -> EnumSet.noneOf(Course.Matter.class))
                            .add(Course.Matter.valueOf(row.getString("kind")));
                });
        return matters;
    }

    /** The orders of which the party has said how the course that holds went. */
    Set<OrderId> reviewed(CitizenId citizen, Party party) {
        return db.sql("""
                        select o.id from referral.current_order o
                        join referral.current_review r on r.placed = o.id and r.revision = o.holds
                        where o.citizen = ? and r.party = ?""")
                .params(citizen.value(), party.name())
                .query((row, number) -> new OrderId(row.getObject("id", UUID.class)))
                .set();
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
