package dk.roret.plan;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written of efforts beside the plan: every version, also of those that were taken out. */
@Repository
class HeldTracks implements HeldAboutCitizen {

    private final JdbcClient db;

    HeldTracks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "plan.tracks.title.mine";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        return db.sql("""
                        select since, concat_ws(', ', words, unit, contact) as words from plan.track_version
                        where citizen = ? order by since desc, track, revision desc""")
                .param(look.citizen().value())
                .query((row, number) ->
                        new Row(page.words().date(row.getObject("since", LocalDate.class)), row.getString("words")))
                .list();
    }
}
