package dk.roret.conversation;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written about conversations. Every save is a row of its own, and none is ever written over. */
@Repository
class Writings {

    private final JdbcClient db;

    Writings(JdbcClient db) {
        this.db = db;
    }

    /** One statement, however often it has been saved: the words are fetched of those alone that are on the pad. */
    Pad pad(CitizenId citizen, ConversationId conversation) {
        List<Writing> standing = db.sql("""
                        select w.* from (
                          select field, revision, aside,
                                 max(revision) filter (where not aside) over (partition by field) as newest,
                                 max(settles) over (partition by field) as settled,
                                 max(revision) over (partition by field, tab, aside) as newest_of_tab
                          from conversation.writing where conversation = :conversation) key
                        join conversation.writing w
                          on w.conversation = :conversation and w.field = key.field and w.revision = key.revision
                        where w.citizen = :citizen and (key.revision = key.newest
                          or (key.aside and key.revision > key.settled and key.revision = key.newest_of_tab))""")
                .param("conversation", conversation.value())
                .param("citizen", citizen.value())
                .query(Writings::writing)
                .list();
        return new Pad(standing);
    }

    /** What the citizen wrote before conversations, as they left it; the newest first. */
    List<Writing> byCitizen(Look look) {
        return db.sql("""
                        select * from (
                          select distinct on (conversation, field) * from conversation.writing
                          where citizen = ? and by_citizen order by conversation, field, revision desc) w
                        order by at desc, field""")
                .param(look.citizen().value())
                .query(Writings::writing)
                .list();
    }

    /** What was written in the guide to first conversations, also texts that another took the place of; the oldest first. */
    List<Writing> guide(Look look) {
        return db.sql("""
                        select * from (
                          select distinct on (conversation, field, tab) * from conversation.writing
                          where citizen = ? and field like 'guide-%' order by conversation, field, tab, revision desc) w
                        where words <> '' order by at, field""")
                .param(look.citizen().value())
                .query(Writings::writing)
                .list();
    }

    /** What a page last had in the field: what it saved itself, or else the revision that it shows. */
    Optional<Writing> last(ConversationId conversation, Field field, UUID tab, int base) {
        return db.sql("""
                        select * from conversation.writing
                        where conversation = ? and field = ? and (tab = ? or revision = ?)
                        order by revision desc limit 1""")
                .params(conversation.value(), field.name(), tab, base)
                .query(Writings::writing)
                .optional();
    }

    /** @return its revision */
    int add(
            Writer writer,
            ConversationId conversation,
            Field field,
            int base,
            boolean aside,
            int settles,
            UUID tab,
            String words) {
        return db.sql("""
                        insert into conversation.writing (conversation, citizen, field, revision, base, aside, settles, tab, words,
                          at, who, who_name, by_citizen)
                        values (:conversation, :citizen, :field,
                          1 + coalesce((select max(revision) from conversation.writing
                                        where conversation = :conversation and field = :field), 0),
                          :base, :aside, :settles, :tab, :words, :at, :who, :whoName, :byCitizen)
                        returning revision""")
                .param("conversation", conversation.value())
                .param("citizen", writer.citizen().value())
                .param("field", field.name())
                .param("base", base)
                .param("aside", aside)
                .param("settles", settles)
                .param("tab", tab)
                .param("words", words)
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("whoName", writer.user().name())
                .param("byCitizen", writer.byCitizen())
                .query(Integer.class)
                .single();
    }

    /**
     * Lets go of what somebody typed on the way to what they left, once it is told in minutes. What every page wrote last
     * stays, also what was set aside.
     */
    void forgetTheWay(Writer writer, ConversationId conversation) {
        db.sql("""
                        delete from conversation.writing w
                        using (select field, revision, max(revision) over (partition by field, tab, aside) as last
                               from conversation.writing where conversation = :conversation) key
                        where w.conversation = :conversation and w.citizen = :citizen
                          and w.field = key.field and w.revision = key.revision and key.revision < key.last""")
                .param("conversation", conversation.value())
                .param("citizen", writer.citizen().value())
                .update();
    }

    private static Writing writing(ResultSet row, int number) throws SQLException {
        return new Writing(
                new Field(row.getString("field")),
                row.getInt("revision"),
                row.getBoolean("aside"),
                row.getObject("tab", UUID.class),
                row.getString("words"),
                row.getTimestamp("at").toInstant(),
                row.getObject("who", UUID.class),
                row.getString("who_name"));
    }
}
