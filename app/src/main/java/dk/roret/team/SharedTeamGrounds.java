package dk.roret.team;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.GroundSource;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members may see those whose course their team shares: as long as both are in it, and nobody else. */
@Repository
class SharedTeamGrounds implements GroundSource {

    private static final Set<Role> IN_TEAMS = EnumSet.of(Role.CASEWORKER, Role.LEADER, Role.COMPANY_CONSULTANT);

    private final JdbcClient db;

    SharedTeamGrounds(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Ground> grounds(User user, CitizenId citizen) {
        boolean shared = IN_TEAMS.contains(user.role())
                && db.sql("""
                                select exists (
                                  select 1 from team.course k join team.member m on m.team = k.team
                                  where k.citizen = ? and k.until is null and m.staff = ? and m.until is null)""")
                        .params(citizen.value(), user.id())
                        .query(Boolean.class)
                        .single();
        return shared ? EnumSet.of(Ground.SHARED_TEAM) : Set.of();
    }
}
