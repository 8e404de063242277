package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.plan.NextTalk;
import dk.roret.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the plan's page of the next conversation. */
@Repository
class NextTalkNotice implements NextTalk {

    private final JdbcClient db;
    private final Clock clock;

    NextTalkNotice(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Notice> next(Look look) {
        return db.sql("""
                        select c.*, exists (
                          select 1 from conversation.writing w
                          where w.conversation = c.conversation and w.field = :sent and w.by_citizen) as prepared
                        from conversation.current_conversation c
                        where c.citizen = :citizen and c.state = 'AGREED' and c.day >= :today
                        order by c.day, c.starts limit 1""")
                .param("sent", Preparation.SENT.name())
                .param("citizen", look.citizen().value())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        notice(look, Conversations.conversation(row, number), row.getBoolean("prepared")))
                .optional();
    }

    private static Notice notice(Look look, Conversation next, boolean prepared) {
        Conversation.Agreed agreed = next.agreed();
        return new Notice(
                agreed.day().atTime(agreed.starts()).atZone(Words.COPENHAGEN).toInstant(),
                agreed.channel().text(),
                agreed.place(),
                agreed.purpose(),
                next.host().name(),
                Reader.address(look, next.id()) + "/prepare",
                prepared);
    }
}
