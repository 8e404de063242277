package dk.roret.segment;

import static java.util.Objects.requireNonNull;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.segment.Decision.Choice;
import dk.roret.segment.Decision.Reason;
import dk.roret.segment.SegmentRules.Proposed;
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
    public List<Decision> list(Look look) {
        Map<Integer, SegmentRules> versions =
                tables.all().stream().collect(Collectors.toMap(SegmentRules::version, Function.identity()));
        return db.sql("select * from segment.decision where citizen = ? order by at desc, id desc")
                .param(look.citizen().value())
                .query((row, number) -> decision(row, versions))
                .list();
    }

    /**
     * Once, however often the form is sent.
     *
     * @param request made with the form
     */
    public void add(CitizenId citizen, User staff, UUID request, Decision decision) {
        Choice choice = decision.choice();
        Proposed proposed = decision.proposed();
        db.sql("""
                        insert into segment.decision (citizen, conversation, rule_version, rule, proposed, chosen,
                          reason, words, facts, at, who, who_name, request)
                        values (:citizen, :conversation, :version, :rule, :proposed, :chosen, :reason, :words, :facts, :at,
                          :who, :whoName, :request)
                        on conflict (request) do nothing""")
                .param("citizen", citizen.value())
                .param("conversation", decision.conversation())
                .param("version", proposed.table().version())
                .param("rule", proposed.position() == 0 ? null : proposed.position())
                .param("proposed", proposed.segment().name())
                .param("chosen", choice.segment().name())
                .param(
                        "reason",
                        choice.reason() == null ? null : choice.reason().name())
                .param("words", choice.words())
                .param("facts", decision.facts().coded().toArray(String[]::new))
                .param("at", Timestamp.from(decision.at()))
                .param("who", staff.id())
                .param("whoName", decision.by())
                .param("request", request)
                .update();
    }

    /**
     * What the citizen says about how their course begins.
     *
     * @param conversation in which it had been decided then; null where it had not
     */
    public record Comment(
            String words, Instant at, @Nullable UUID conversation) {}

    /** The oldest first. */
    public List<Comment> comments(Look look) {
        return db.sql("""
                        select c.words, c.at, before.conversation
                        from segment.comment c
                        left join lateral (select conversation from segment.decision d
                                           where d.citizen = c.citizen and d.at <= c.at
                                           order by d.at desc, d.id desc limit 1) before on true
                        where c.citizen = ? order by c.at, c.id""")
                .param(look.citizen().value())
                .query((row, number) -> new Comment(
                        requireNonNull(row.getString("words")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("conversation", UUID.class)))
                .list();
    }

    /** Once, however often the form is sent. */
    public void comment(CitizenId citizen, UUID request, String words, Instant at) {
        db.sql("""
                        insert into segment.comment (citizen, words, at, request) values (?, ?, ?, ?)
                        on conflict (request) do nothing""").params(citizen.value(), words, Timestamp.from(at), request).update();
    }

    private static Decision decision(ResultSet row, Map<Integer, SegmentRules> versions) throws SQLException {
        String reason = row.getString("reason");
        String[] facts = (String[]) row.getArray("facts").getArray();
        return new Decision(
                new Proposed(requireNonNull(versions.get(row.getInt("rule_version"))), row.getInt("rule")),
                new Choice(
                        Segment.valueOf(row.getString("chosen")),
                        reason == null ? null : Reason.valueOf(reason),
                        row.getString("words")),
                Facts.of(List.of(facts)),
                row.getObject("conversation", UUID.class),
                row.getTimestamp("at").toInstant(),
                requireNonNull(row.getString("who_name")));
    }
}
