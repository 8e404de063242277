package dk.roret.citizen;

import dk.roret.access.Access;
import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which courses, for whoever may hand all of them over: their owner, and the leader of the team. */
@Repository
class Caseloads {

    private static final String LOADS = """
            select p.id, p.name, p.team, coalesce(p.gone_on <= :today, false) as gone, count(c.id) as citizens
            from staff.published_person p
            left join citizen.responsibility r
              on r.caseworker = p.id and r.until is null and (p.id = :user or :leader and r.team = :team)
            left join citizen.citizen c on c.id = r.citizen and c.withdrawn_at is null
            """;

    private final JdbcClient db;
    private final Access access;
    private final Clock clock;

    Caseloads(JdbcClient db, Access access, Clock clock) {
        this.db = db;
        this.access = access;
        this.clock = clock;
    }

    /** Those who have courses that the user may hand over, who have left first. */
    List<Caseload> of(User user) {
        return asked(
                        LOADS
                                + "group by p.id, p.name, p.team, p.gone_on having count(c.id) > 0 order by gone desc, p.name",
                        user)
                .param("today", LocalDate.now(clock))
                .query(Caseloads::caseload)
                .list();
    }

    /** Those who have left with courses of the leader's team still standing with them. */
    List<Caseload> left(User user) {
        return user.role() == Role.LEADER
                ? of(user).stream().filter(Caseload::gone).toList()
                : List.of();
    }

    /** Empty where the user has no say over them. */
    Optional<Caseload> of(User user, UUID staff) {
        return asked(LOADS + "where p.id = :staff group by p.id, p.name, p.team, p.gone_on", user)
                .param("today", LocalDate.now(clock))
                .param("staff", staff)
                .query(Caseloads::caseload)
                .optional()
                .filter(load -> load.citizens() > 0
                        || load.id().equals(user.id())
                        || (user.role() == Role.LEADER
                                && user.team() != null
                                && user.team().equals(load.team())));
    }

    /** The courses, in order of name, with how far each has come; all who are named are written down first. */
    List<CourseToGive> courses(User user, UUID staff, String what) {
        List<CourseToGive> courses = asked("""
                        select c.id, h.accepted_at, v.name as receiver, h.receiver as receiver_id,
                               case when not c.name_protected or r.caseworker = :user
                                    then c.given_name || ' ' || c.family_name end as name
                        from citizen.responsibility r
                        join citizen.citizen c on c.id = r.citizen and c.withdrawn_at is null
                        left join citizen.handover h on h.citizen = c.id and h.ended_at is null
                        left join staff.published_staff v on v.id = h.receiver
                        where r.caseworker = :staff and r.until is null and (r.caseworker = :user or :leader and r.team = :team)
                        order by c.given_name, c.family_name, c.id""", user)
                .param("staff", staff)
                .query((row, number) -> new CourseToGive(
                        new CitizenId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("receiver_id") != null,
                        row.getString("receiver"),
                        row.getObject("accepted_at") != null))
                .list();
        access.listed(
                user,
                courses.stream().map(CourseToGive::citizen).toList(),
                staff.equals(user.id()) ? Ground.CASELOAD : Ground.TEAM,
                what);
        return courses;
    }

    private JdbcClient.StatementSpec asked(String sql, User user) {
        return db.sql(sql)
                .param("user", user.id())
                .param("leader", user.role() == Role.LEADER)
                .param("team", user.team());
    }

    private static Caseload caseload(ResultSet row, int number) throws SQLException {
        return new Caseload(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("team", UUID.class),
                row.getBoolean("gone"),
                row.getInt("citizens"));
    }
}
