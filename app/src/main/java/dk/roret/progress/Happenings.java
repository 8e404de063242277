package dk.roret.progress;

import dk.roret.access.Look;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What happened on the way: efforts, goals and steps from where they are kept, and what the citizen wrote here. */
@Service
class Happenings {

    /** In characters as people count them. */
    static final int LONGEST = 300;

    private final JdbcClient db;

    Happenings(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. One statement. */
    List<Happening> of(Look look, LocalDate today) {
        return db.sql("""
                        select start_date as on_day, 'EFFORT' as kind, offer_name as words, null::uuid as id
                        from offer.published_participation where citizen = :citizen and start_date <= :today
                        union all
                        select on_day, kind, words, null from plan.published_reached where citizen = :citizen
                        union all
                        select s.on_day, 'SUCCESS', s.words, s.id from progress.success s
                        where s.citizen = :citizen and not exists (select 1 from progress.success_away a where a.success = s.id)
                        order by on_day desc, kind, words""")
                .param("citizen", look.citizen().value())
                .param("today", today)
                .query((row, number) -> new Happening(
                        row.getObject("on_day", LocalDate.class),
                        Happening.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * Keeps a small success.
     *
     * @param form made with the form: sent twice with the same words it is one success
     */
    Outcome write(Writer writer, LocalDate on, String words, UUID form) {
        List<Problem> problems = new ArrayList<>();
        String text = Typed.required(Typed.text(words), "success", LONGEST, "progress.problem.no-words", problems);
        if (text == null || !problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        db.sql("insert into progress.success values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        Writer.request(form, writer.citizen(), on, text),
                        writer.citizen().value(),
                        on,
                        text,
                        Timestamp.from(writer.at()),
                        writer.user().name())
                .update();
        return new Outcome.Saved();
    }

    /** Shown no more; what was written is kept until retention deletes it. */
    void away(Writer writer, UUID success) {
        db.sql("""
                        insert into progress.success_away
                        select id, :at from progress.success where id = :id and citizen = :citizen
                        on conflict do nothing""")
                .param("at", Timestamp.from(writer.at()))
                .param("id", success)
                .param("citizen", writer.citizen().value())
                .update();
    }
}
