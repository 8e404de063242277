package dk.roret.referral;

import dk.roret.access.Access;
import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.User;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What citizens are called in lists of orders, for those who may know; that they were listed is written down. */
@Repository
class OrderNames {

    private final JdbcClient db;
    private final Access access;

    OrderNames(JdbcClient db, Access access) {
        this.db = db;
        this.access = access;
    }

    /**
     * The names, without those that are protected from the reader.
     *
     * @param what the address of the list
     */
    Map<CitizenId, String> listed(User user, Collection<CitizenId> citizens, String what) {
        Ground ground = switch (Party.of(user)) {
            case CASEWORKER -> Ground.CASELOAD;
            case LEADER -> Ground.TEAM;
            case PROVIDER -> Ground.ORDER;
            case CITIZEN -> throw new IllegalArgumentException("A citizen lists nobody");
        };
        Map<CitizenId, String> names = new HashMap<>();
        List<CitizenId> each = citizens.stream().distinct().toList();
        if (each.isEmpty()) {
            return names;
        }
        access.listed(user, each, ground, what);
        db.sql("""
                        select id, given_name || ' ' || family_name as name from citizen.published_citizen
                        where id = any(:ids) and (:own or not (name_protected or address_protected))""")
                .param("ids", each.stream().map(CitizenId::value).toArray(UUID[]::new))
                .param("own", ground == Ground.CASELOAD)
                .query(row -> {
                    names.put(new CitizenId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }
}
