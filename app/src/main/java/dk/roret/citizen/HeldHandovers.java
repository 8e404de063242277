package dk.roret.citizen;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.web.Page;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written about the citizen when the course changed hands. */
@Repository
class HeldHandovers implements HeldAboutCitizen {

    private final JdbcClient db;

    HeldHandovers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "citizen.held.handovers";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        return db.sql("""
                        select given_at as at, concat_ws(E'\\n', reason, answer) as words from citizen.handover where citizen = :citizen
                        union all
                        select asked_at, concat_ws(E'\\n', reason, answer) from citizen.handover_request where citizen = :citizen
                        order by at desc""")
                .param("citizen", look.citizen().value())
                .query((row, number) ->
                        new Row(page.words().shortMoment(row.getTimestamp("at").toInstant()), row.getString("words")))
                .list();
    }
}
