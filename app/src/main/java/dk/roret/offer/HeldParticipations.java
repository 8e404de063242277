package dk.roret.offer;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers that the citizen takes or took part in. */
@Repository
class HeldParticipations implements HeldAboutCitizen {

    private final JdbcClient db;

    HeldParticipations(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "offer.held";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        return db.sql("""
                        select offer_name, provider_name, coalesce(start_date, planned_start) as since,
                               coalesce(end_date, planned_end) as until
                        from offer.published_participation where citizen = ? order by since desc, offer_name""")
                .param(look.citizen().value())
                .query((row, number) -> new Row(
                        page.t(
                                "offer.held.from-to",
                                page.words().date(row.getObject("since", LocalDate.class)),
                                page.words().date(row.getObject("until", LocalDate.class))),
                        row.getString("offer_name") + ", " + row.getString("provider_name")))
                .list();
    }
}
