package dk.roret.citizen;

import dk.roret.access.Look;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those who can take over a course: at work today, holding conversations, and not responsible for it already. */
@Repository
class Colleagues {

    private final JdbcClient db;
    private final Clock clock;

    Colleagues(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Colleague> who(Look mayTakeOver) {
        return who(
                "select caseworker from citizen.responsibility where citizen = :of and until is null",
                "select team from citizen.responsibility where citizen = :of and until is null",
                mayTakeOver.citizen().value());
    }

    /** For all the courses of somebody. */
    List<Colleague> whoBut(UUID giver) {
        return who("select cast(:of as uuid)", "select team from staff.published_person where id = :of", giver);
    }

    private List<Colleague> who(String but, String team, UUID of) {
        return db.sql("""
                        select s.id, s.name, s.team_name, (s.team = (%s)) is true as near,
                               (select count(*) from citizen.responsibility has
                                where has.caseworker = s.id and has.until is null) as citizens
                        from staff.published_staff s
                        where s.role = 'caseworker'
                          and coalesce(s.active_from, :today) <= :today and coalesce(s.active_until, :today) >= :today
                          and s.id is distinct from (%s)
                        order by near desc, s.name""".formatted(team, but))
                .param("today", LocalDate.now(clock))
                .param("of", of)
                .query((row, number) -> new Colleague(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("team_name"),
                        row.getBoolean("near"),
                        row.getInt("citizens")))
                .list();
    }
}
