package dk.roret.conversation;

import dk.roret.access.Look;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where citizens ask for contact, and what came of it. */
@Repository
class ContactRequests {

    private final JdbcClient db;

    ContactRequests(JdbcClient db) {
        this.db = db;
    }

    /** Those that wait for an answer, the oldest first. */
    List<ContactRequest> open(Look look) {
        return db.sql("""
                        select id, conversation, words, asked_at from conversation.contact_request
                        where citizen = ? and answered_at is null order by asked_at""")
                .param(look.citizen().value())
                .query((row, number) -> {
                    UUID about = row.getObject("conversation", UUID.class);
                    return new ContactRequest(
                            row.getObject("id", UUID.class),
                            about == null ? null : new ConversationId(about),
                            row.getString("words"),
                            row.getTimestamp("asked_at").toInstant());
                })
                .list();
    }

    /** Asks once, however often the form is sent. */
    void ask(Writer writer, @Nullable ConversationId about, @Nullable String words) {
        db.sql("""
                        insert into conversation.contact_request (citizen, conversation, words, asked_at, request)
                        values (:citizen, cast(:about as uuid), :words, :at, :request) on conflict (request) do nothing""")
                .param("citizen", writer.citizen().value())
                .param("about", about == null ? null : about.value())
                .param("words", words)
                .param("at", Timestamp.from(writer.at()))
                .param("request", writer.request())
                .update();
    }

    /** What was agreed answers everything the citizen had asked. */
    void answerBy(Writer writer, ConversationId agreed) {
        db.sql("""
                        update conversation.contact_request set answered_at = ?, answered_by = ?, agreed = ?
                        where citizen = ? and answered_at is null""")
                .params(
                        Timestamp.from(writer.at()),
                        writer.user().name(),
                        agreed.value(),
                        writer.citizen().value())
                .update();
    }

    /**
     * Answers in words: the two have talked already.
     *
     * @return who had answered before with something else; empty when these words are the answer
     */
    Optional<String> answer(Writer writer, UUID asked, String words) {
        db.sql("""
                        update conversation.contact_request set answered_at = ?, answered_by = ?, answer = ?
                        where id = ? and citizen = ? and answered_at is null""")
                .params(
                        Timestamp.from(writer.at()),
                        writer.user().name(),
                        words,
                        asked,
                        writer.citizen().value())
                .update();
        return db.sql("""
                        select answered_by from conversation.contact_request
                        where id = ? and citizen = ? and not (answered_by = ? and answer is not distinct from ?)""")
                .params(asked, writer.citizen().value(), writer.user().name(), words)
                .query(String.class)
                .optional();
    }
}
