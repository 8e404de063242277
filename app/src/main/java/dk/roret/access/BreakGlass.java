package dk.roret.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access taken in an emergency. It needs a reason, runs out by itself, and a leader reviews it. */
@Repository
class BreakGlass implements GroundSource {

    private final JdbcClient db;
    private final Clock clock;
    private final EmergencyTerm term;

    BreakGlass(JdbcClient db, Clock clock, EmergencyTerm term) {
        this.db = db;
        this.clock = clock;
        this.term = term;
    }

    @Override
    public Set<Ground> grounds(User user, CitizenId citizen) {
        return user.role().worksWithCitizens() && reason(user, citizen).isPresent()
                ? Set.of(Ground.BREAK_GLASS)
                : Set.of();
    }

    /** What the user wrote when they opened; empty when it has run out. */
    Optional<String> reason(User user, CitizenId citizen) {
        return db.sql("""
                        select reason from access.break_glass
                        where user_id = ? and citizen = ? and until > ?
                        order by opened desc limit 1""")
                .params(user.id(), citizen.value(), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    void open(User user, CitizenId citizen, String reason) {
        Instant now = clock.instant();
        db.sql("""
                        insert into access.break_glass (citizen, user_id, user_name, role, team, reason, opened, until)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, citizen.value())
                .param(2, user.id())
                .param(3, user.name())
                .param(4, user.role().code())
                .param(5, user.team())
                .param(6, reason)
                .param(7, Timestamp.from(now))
                .param(8, Timestamp.from(now.plus(term.today())))
                .update();
    }

    /** Those of the leader's team and of people without a team, the ones that wait for a review first; at most 200. */
    List<EmergencyOpening> forReview(User leader) {
        return db.sql("""
                        select * from access.break_glass where team = ? or team is null
                        order by (reviewed_at is null and user_id <> ?) desc, opened desc limit 200""")
                .param(1, leader.team())
                .param(2, leader.id())
                .query((row, number) -> new EmergencyOpening(
                        row.getObject("id", UUID.class),
                        new CitizenId(row.getObject("citizen", UUID.class)),
                        row.getString("user_name"),
                        Role.of(row.getString("role")),
                        row.getString("reason"),
                        row.getTimestamp("opened").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        Optional.ofNullable(row.getTimestamp("reviewed_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getString("reviewer_name"),
                        row.getObject("user_id", UUID.class).equals(leader.id())))
                .list();
    }

    /** @return false when it is not the leader's to review, or somebody has already */
    boolean review(User leader, UUID opening) {
        return db.sql("""
                        update access.break_glass set reviewed_at = ?, reviewed_by = ?, reviewer_name = ?
                        where id = ? and (team = ? or team is null) and user_id <> ? and reviewed_at is null""")
                        .param(1, Timestamp.from(clock.instant()))
                        .param(2, leader.id())
                        .param(3, leader.name())
                        .param(4, opening)
                        .param(5, leader.team())
                        .param(6, leader.id())
                        .update()
                == 1;
    }
}
