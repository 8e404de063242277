package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.GroundSource;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The grounds that follow from who has the course, who holds the threads, and from a hand-over under way. */
@Repository
class CourseGrounds implements GroundSource {

    private static final Set<Role> WORK_WITH_CITIZENS = EnumSet.of(Role.CASEWORKER, Role.LEADER);

    private final JdbcClient db;
    private final Clock clock;

    CourseGrounds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<Ground> grounds(User user, CitizenId citizen) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        if (WORK_WITH_CITIZENS.contains(user.role())) {
            db.sql("""
                            select r.caseworker = :user as own, r.team = :team as team,
                                   exists (select 1 from citizen.handover h
                                           where h.citizen = c.id and h.ended_at is null
                                             and :user in (h.giver, h.receiver)) as handover,
                                   exists (select 1 from citizen.published_coordinator(:today) k
                                           where k.citizen = c.id and k.coordinator = :user) as coordinator
                            from citizen.citizen c
                            left join citizen.responsibility r on r.citizen = c.id and r.until is null
                            where c.id = :citizen and c.withdrawn_at is null""")
                    .param("today", LocalDate.now(clock))
                    .param("user", user.id())
                    .param("team", user.team())
                    .param("citizen", citizen.value())
                    .query(row -> {
                        add(grounds, Ground.CASELOAD, row.getBoolean("own"));
                        add(grounds, Ground.COORDINATOR, row.getBoolean("coordinator"));
                        add(grounds, Ground.TEAM, row.getBoolean("team"));
                        add(grounds, Ground.HANDOVER, row.getBoolean("handover"));
                    });
        }
        return grounds;
    }

    private static void add(Set<Ground> grounds, Ground ground, boolean holds) {
        if (holds) {
            grounds.add(ground);
        }
    }
}
