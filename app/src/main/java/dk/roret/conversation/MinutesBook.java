package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Look;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shared minutes. What is written there stays; more can be added. */
@Repository
public class MinutesBook {

    /** A conversation that was held, with its minutes and what was added, the first first. */
    public record Held(Conversation conversation, List<Minutes> minutes) {}

    private final JdbcClient db;

    MinutesBook(JdbcClient db) {
        this.db = db;
    }

    /** The newest before a place in the order of days, with their minutes; two statements. */
    List<Held> held(Look look, int skip, int most) {
        List<Conversation> held = db.sql("""
                        select * from conversation.current_conversation where citizen = ? and state = 'HELD'
                        order by day desc, starts desc, conversation offset ? limit ?""")
                .params(look.citizen().value(), skip, most)
                .query(Conversations::conversation)
                .list();
        List<Minutes> minutes =
                minutes(look, held.stream().map(Conversation::id).toList());
        return held.stream()
                .map(one -> new Held(
                        one,
                        minutes.stream()
                                .filter(part -> part.conversation().equals(one.id()))
                                .toList()))
                .toList();
    }

    List<Minutes> minutes(Look look, List<ConversationId> conversations) {
        return db.sql("""
                        select * from conversation.minutes where citizen = ? and conversation = any(?)
                        order by conversation, number""")
                .param(look.citizen().value())
                .param(conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .query(MinutesBook::minutes)
                .list();
    }

    /** Adds the minutes, or more to them; once, however often the form is sent. */
    void add(Writer writer, ConversationId conversation, @Nullable String since, String words) {
        db.sql("""
                        insert into conversation.minutes (conversation, citizen, number, since, words, at, who, who_name, by_citizen,
                          request)
                        values (:conversation, :citizen,
                          1 + (select count(*) from conversation.minutes where conversation = :conversation),
                          :since, :words, :at, :who, :whoName, :byCitizen, :request)
                        on conflict (request) do nothing""")
                .param("conversation", conversation.value())
                .param("citizen", writer.citizen().value())
                .param("since", since)
                .param("words", words)
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("whoName", writer.user().name())
                .param("byCitizen", writer.byCitizen())
                .param("request", writer.request())
                .update();
    }

    private static Minutes minutes(ResultSet row, int number) throws SQLException {
        return new Minutes(
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getInt("number"),
                row.getString("since"),
                requireNonNull(row.getString("words")),
                row.getTimestamp("at").toInstant(),
                requireNonNull(row.getString("who_name")),
                row.getBoolean("by_citizen"),
                row.getObject("request", UUID.class));
    }
}
