package dk.roret.conversation;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.web.Page;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that the citizen asked for, with the answers. */
@Repository
class HeldRequests implements HeldAboutCitizen {

    private final JdbcClient db;

    HeldRequests(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String title() {
        return "conversation.held.requests";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        return db.sql("""
                        select asked_at, conversation, concat_ws(E'\\n', words, answer) as words
                        from conversation.contact_request where citizen = ? order by asked_at desc""")
                .param(look.citizen().value())
                .query((row, number) -> new Row(
                        page.words().shortMoment(row.getTimestamp("asked_at").toInstant()),
                        (page.t(
                                                row.getObject("conversation") == null
                                                        ? "conversation.asked.mine"
                                                        : "conversation.asked.cannot.mine")
                                        + ". "
                                        + row.getString("words"))
                                .strip()))
                .list();
    }
}
