package dk.roret.progress;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the citizen wrote that went well, also what they took away again. */
@Repository
class HeldSuccesses implements HeldAboutCitizen {

    private final JdbcClient db;

    HeldSuccesses(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "progress.held";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        return db.sql("select on_day, words from progress.success where citizen = ? order by on_day desc, at desc")
                .param(look.citizen().value())
                .query((row, number) ->
                        new Row(page.words().date(row.getObject("on_day", LocalDate.class)), row.getString("words")))
                .list();
    }
}
