package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Look;
import dk.roret.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads conversations: as they stand, and the versions that stood before. */
@Repository
class Conversations {

    private final JdbcClient db;

    Conversations(JdbcClient db) {
        this.db = db;
    }

    Optional<Conversation> get(Look look, ConversationId id) {
        return db.sql("select * from conversation.current_conversation where conversation = ? and citizen = ?")
                .params(id.value(), look.citizen().value())
                .query(Conversations::conversation)
                .optional();
    }

    /** The conversation, and the one that was held last; one statement. */
    Talk talk(Look look, ConversationId id) {
        List<Talk> both = db.sql("""
                        select *, not exists (
                          select 1 from conversation.current_conversation h
                          where h.citizen = :citizen and h.state = 'HELD' and h.conversation <> :id
                            and h.day >= coalesce(
                              (select max(start_date) from benefit.published_spell
                               where citizen = :citizen and end_date is null), h.day)) as first
                        from conversation.current_conversation
                        where citizen = :citizen and (conversation = :id or conversation = (
                          select conversation from conversation.current_conversation
                          where citizen = :citizen and state = 'HELD' and conversation <> :id
                          order by day desc, starts desc limit 1))""")
                .param("citizen", look.citizen().value())
                .param("id", id.value())
                .query((row, number) -> new Talk(conversation(row, number), null, row.getBoolean("first")))
                .list();
        Predicate<Talk> asked = one -> one.conversation().id().equals(id);
        Talk talk = both.stream().filter(asked).findAny().orElseThrow(Refused::notFound);
        return both.stream()
                .filter(asked.negate())
                .findAny()
                .map(last -> new Talk(talk.conversation(), last.conversation(), talk.first()))
                .orElse(talk);
    }

    /**
     * @param last the one that was held before; null when this is the first
     * @param first none has been held since the citizen began on the benefit
     */
    record Talk(Conversation conversation, @Nullable Conversation last, boolean first) {}

    /** Those that are agreed and not yet told in minutes, the nearest first. */
    List<Conversation> open(Look look) {
        return db.sql("""
                        select * from conversation.current_conversation where citizen = ? and state = 'AGREED'
                        order by day, starts, conversation""")
                .param(look.citizen().value())
                .query(Conversations::conversation)
                .list();
    }

    /** All that stood, the oldest first. */
    List<Conversation> versions(Look look, ConversationId id) {
        return db.sql("select * from conversation.version where conversation = ? and citizen = ? order by revision")
                .params(id.value(), look.citizen().value())
                .query(Conversations::conversation)
                .list();
    }

    static Conversation conversation(ResultSet row, int number) throws SQLException {
        return new Conversation(
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getInt("revision"),
                Conversation.State.valueOf(row.getString("state")),
                new Conversation.Agreed(
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("place"),
                        requireNonNull(row.getString("purpose"))),
                new Conversation.Host(row.getObject("staff", UUID.class), requireNonNull(row.getString("staff_name"))),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                requireNonNull(row.getString("who_name")));
    }
}
