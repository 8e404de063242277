package dk.roret.plan;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All of the travelling record. */
@Repository
class HeldJournal implements HeldAboutCitizen {

    private final JdbcClient db;

    HeldJournal(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "plan.journal.title.mine";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        return db.sql("""
                        select coalesce(day, (at at time zone 'Europe/Copenhagen')::date) as on_day, who_name,
                               concat_ws(': ', met, words) as words
                        from plan.journal_entry where citizen = ? order by at desc, id""")
                .param(look.citizen().value())
                .query((row, number) -> new Row(
                        page.words().date(row.getObject("on_day", LocalDate.class)) + ", " + row.getString("who_name"),
                        row.getString("words")))
                .list();
    }
}
