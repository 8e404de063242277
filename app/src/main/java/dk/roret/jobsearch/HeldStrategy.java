package dk.roret.jobsearch;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.web.Page;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of the citizen's search strategy. */
@Repository
class HeldStrategy implements HeldAboutCitizen {

    private final JdbcClient db;

    HeldStrategy(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "jobsearch.held";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        return db.sql("""
                        select at, who_name, concat_ws(E'\\n', trades, companies, people, offers, needs, contact) as words
                        from jobsearch.strategy_version where citizen = ? order by revision desc""")
                .param(look.citizen().value())
                .query((row, number) -> new Row(
                        page.words().shortMoment(row.getTimestamp("at").toInstant()) + ", " + row.getString("who_name"),
                        row.getString("words")))
                .list();
    }
}
