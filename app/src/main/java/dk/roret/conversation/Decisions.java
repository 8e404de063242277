package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Look;
import dk.roret.conversation.SegmentRules.Proposal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How courses begin: each decision a row of its own, and what the citizens say about them. */
@Repository
public class Decisions {

    private final JdbcClient db;
    private final RuleTables tables;

    Decisions(JdbcClient db, RuleTables tables) {
        this.db = db;
        this.tables = tables;
    }

    /** The newest first. */
    List<Decision> list(Look look) {
        Map<Integer, SegmentRules> versions =
                tables.all().stream().collect(Collectors.toMap(SegmentRules::version, Function.identity()));
        return db.sql("select * from conversation.segment_decision where citizen = ? order by at desc, id desc")
                .param(look.citizen().value())
                .query((row, number) -> decision(row, versions))
                .list();
    }

    /** Once, however often the form is sent. */
    void add(
            Writer writer,
            ConversationId conversation,
            Proposal proposal,
            Facts facts,
            Segment chosen,
            Decision.@Nullable Reason reason,
            @Nullable String words) {
        db.sql("""
                        insert into conversation.segment_decision (citizen, conversation, rule_version, rule, proposed, chosen,
                          reason, words, facts, at, who, who_name, request)
                        values (:citizen, :conversation, :version, :rule, :proposed, :chosen, :reason, :words, :facts, :at,
                          :who, :whoName, :request)
                        on conflict (request) do nothing""")
                .param("citizen", writer.citizen().value())
                .param("conversation", conversation.value())
                .param("version", proposal.table().version())
                .param("rule", proposal.position() == 0 ? null : proposal.position())
                .param("proposed", proposal.segment().name())
                .param("chosen", chosen.name())
                .param("reason", reason == null ? null : reason.name())
                .param("words", words)
                .param("facts", facts.coded().toArray(String[]::new))
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("whoName", writer.user().name())
                .param("request", writer.request())
                .update();
    }

    /** What the citizen says about how their course begins. */
    public record Comment(String words, Instant at) {}

    /** The oldest first. */
    List<Comment> comments(Look look) {
        return db.sql("select words, at from conversation.segment_comment where citizen = ? order by at, id")
                .param(look.citizen().value())
                .query((row, number) -> new Comment(
                        requireNonNull(row.getString("words")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void comment(Writer citizen, String words) {
        db.sql("""
                        insert into conversation.segment_comment (citizen, words, at, request) values (?, ?, ?, ?)
                        on conflict (request) do nothing""")
                .params(citizen.citizen().value(), words, Timestamp.from(citizen.at()), citizen.request())
                .update();
    }

    private static Decision decision(ResultSet row, Map<Integer, SegmentRules> versions) throws SQLException {
        String reason = row.getString("reason");
        String[] facts = (String[]) row.getArray("facts").getArray();
        return new Decision(
                new Proposal(requireNonNull(versions.get(row.getInt("rule_version"))), row.getInt("rule")),
                Segment.valueOf(row.getString("chosen")),
                reason == null ? null : Decision.Reason.valueOf(reason),
                row.getString("words"),
                Facts.of(List.of(facts)),
                new ConversationId(row.getObject("conversation", UUID.class)),
                row.getTimestamp("at").toInstant(),
                requireNonNull(row.getString("who_name")));
    }
}
