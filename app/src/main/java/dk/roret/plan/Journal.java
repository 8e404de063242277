package dk.roret.plan;

import dk.roret.access.Look;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The travelling record: whom the citizen met, and what they want to remember. It is only ever added to. */
@Repository
class Journal {

    private final JdbcClient db;

    Journal(JdbcClient db) {
        this.db = db;
    }

    /** The newest first; one more than a page when there are older ones. */
    List<JournalEntry> entries(Look look, int page) {
        return db.sql("""
                        select * from plan.journal_entry where citizen = ?
                        order by at desc, id limit ? offset ?""")
                .params(look.citizen().value(), JournalService.PAGE + 1, (long) page * JournalService.PAGE)
                .query((row, number) -> new JournalEntry(
                        row.getObject("id", UUID.class),
                        new JournalEntry.Content(
                                row.getObject("day", LocalDate.class), row.getString("met"), row.getString("words")),
                        Plans.stamp(row, "at", "who_name", "by_citizen"),
                        row.getString("typed_by")))
                .list();
    }

    /** The same form sent twice is one entry. The plan must have been begun ({@link PlanRecord#begin}). */
    void add(Writer writer, JournalEntry.Content content) {
        db.sql("""
                        insert into plan.journal_entry (id, citizen, day, met, words, at, who, who_name, by_citizen, typed_by, request)
                        values (gen_random_uuid(), :citizen, cast(:day as date), :met, :words, :at, :who, :name, :byCitizen, :typedBy, :request)
                        on conflict (request) do nothing""")
                .param("citizen", writer.citizen().value())
                .param("day", content.day())
                .param("met", content.met())
                .param("words", content.words())
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.who())
                .param("name", writer.name())
                .param("byCitizen", writer.side() == Side.CITIZEN)
                .param("typedBy", writer.typist())
                .param("request", writer.request())
                .update();
    }
}
