package dk.roret.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Those who can promise something in a plan: the citizen; whoever has the course; and, when somebody from the
 * municipality writes, their team and the company consultants.
 */
@Repository
class Colleagues {

    private final JdbcClient db;

    Colleagues(JdbcClient db) {
        this.db = db;
    }

    List<Owner> owners(Writer writer) {
        List<Owner> owners = new ArrayList<>(List.of(new Owner.Self()));
        owners.addAll(db.sql("""
                        select s.id, s.name
                        from staff.published_staff s
                        where s.id = (select caseworker from citizen.published_citizen where id = :citizen)
                           or (:staff and (s.id = :user or s.role = 'company_consultant'
                                           or (s.role in ('caseworker', 'leader') and s.team = cast(:team as uuid))))
                        order by s.name""")
                .param("citizen", writer.citizen().value())
                .param("staff", writer.side() == Side.MUNICIPALITY)
                .param("user", writer.user().id())
                .param("team", writer.user().team())
                .query((row, number) -> new Owner.Staff(row.getObject("id", UUID.class), row.getString("name")))
                .list());
        return owners;
    }
}
