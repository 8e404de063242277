package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.citizen.FirstConversation;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whoever takes a course over that they have held and noted their first conversation. */
@Repository
class FirstConversationNoted implements FirstConversation {

    private final JdbcClient db;

    FirstConversationNoted(JdbcClient db) {
        this.db = db;
    }

    /** One that was noted before the day it was agreed for was held on the day that it was noted. */
    @Override
    public Optional<LocalDate> noted(Look look, Instant since) {
        return db.sql("""
                        select least(day, cast(at at time zone 'Europe/Copenhagen' as date))
                        from conversation.current_conversation
                        where citizen = ? and state = 'HELD' and who = ? and at >= ?
                        order by at limit 1""")
                .params(look.citizen().value(), look.user().id(), Timestamp.from(since))
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public String address(Look look) {
        return Reader.address(look);
    }
}
