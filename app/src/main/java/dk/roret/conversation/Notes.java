package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.web.Refused;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The professionals' own notes: for those who have the course, or are taking it over, and nobody else in the house. The
 * citizen gets them when they ask for everything that is held.
 */
@Repository
class Notes {

    private final JdbcClient db;

    Notes(JdbcClient db) {
        this.db = db;
    }

    /** The newest first, also those that another has taken the place of. One statement. */
    List<Note> list(Look look, int skip, int most) {
        if (!mayRead(look)) {
            throw refused();
        }
        return db.sql("""
                        select n.*, exists (select 1 from conversation.note c where c.corrects = n.id) as corrected
                        from conversation.note n where n.citizen = ? order by n.at desc, n.id desc offset ? limit ?""")
                .params(look.citizen().value(), skip, most)
                .query((row, number) -> new Note(
                        row.getObject("id", UUID.class),
                        requireNonNull(row.getString("words")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("who", UUID.class),
                        requireNonNull(row.getString("who_name")),
                        row.getBoolean("corrected")))
                .list();
    }

    /**
     * Adds a note, or one that takes the place of another of one's own; once, however often the form is sent. Of two
     * that correct the same, both are kept: the second as a note of its own.
     */
    void add(Look look, Writer writer, String words, @Nullable UUID corrects) {
        if (!mayWrite(look)) {
            throw refused();
        }
        if (!insert(writer, words, corrects)) {
            insert(writer, words, null);
        }
    }

    /** @return false if the form has been sent before, or somebody corrected the same in this moment */
    private boolean insert(Writer writer, String words, @Nullable UUID corrects) {
        return db.sql("""
                        insert into conversation.note (citizen, words, corrects, at, who, who_name, request)
                        values (:citizen, :words,
                          (select n.id from conversation.note n
                           where n.id = cast(:corrects as uuid) and n.citizen = :citizen and n.who = :who
                             and not exists (select 1 from conversation.note c where c.corrects = n.id)),
                          :at, :who, :whoName, :request)
                        on conflict do nothing""")
                        .param("citizen", writer.citizen().value())
                        .param("words", words)
                        .param("corrects", corrects)
                        .param("at", Timestamp.from(writer.at()))
                        .param("who", writer.user().id())
                        .param("whoName", writer.user().name())
                        .param("request", writer.request())
                        .update()
                == 1;
    }

    private static boolean mayRead(Look look) {
        return look.byCitizen() || mayWrite(look);
    }

    private static boolean mayWrite(Look look) {
        return look.ground() == Ground.CASELOAD || look.ground() == Ground.HANDOVER;
    }

    private static Refused refused() {
        return new Refused(HttpStatus.FORBIDDEN, "SAM-20", "conversation.notes.refused");
    }
}
