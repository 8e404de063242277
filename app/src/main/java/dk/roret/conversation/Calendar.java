package dk.roret.conversation;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.User;
import dk.roret.citizen.Citizens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Somebody's conversations by day, those with citizens whom they may still see. */
@Repository
public class Calendar {

    /**
     * @param name empty where it is protected from the reader
     * @param place where the two meet; empty where it goes without saying, or is protected from the reader
     * @param prepared the citizen has sent what they prepared
     */
    public record Entry(
            CitizenId citizen,
            Ground ground,
            Optional<String> name,
            Conversation conversation,
            Optional<String> place,
            boolean prepared) {}

    private final JdbcClient db;

    Calendar(JdbcClient db) {
        this.db = db;
    }

    /** One statement. */
    List<Entry> between(User user, LocalDate first, LocalDate last) {
        return db.sql("""
                        select v.*, c.given_name || ' ' || c.family_name as name, c.name_protected, c.address_protected,
                               c.caseworker = :user as own,
                               exists (select 1 from conversation.writing w
                                       where w.conversation = v.conversation and w.field = 'prepare-sent') as prepared
                        from conversation.current_conversation v
                        join citizen.published_citizen c on c.id = v.citizen
                        where v.staff = :user and v.day between :first and :last and v.state <> 'CANCELLED'
                          and (c.caseworker = :user or c.team = cast(:team as uuid))
                        order by v.day, v.starts, v.conversation""")
                .param("user", user.id())
                .param("team", user.team())
                .param("first", first)
                .param("last", last)
                .query(Calendar::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Ground ground = row.getBoolean("own") ? Ground.CASELOAD : Ground.TEAM;
        boolean mayKnow = Citizens.mayKnow(ground);
        boolean nameProtected = row.getBoolean("name_protected");
        Conversation conversation = Conversations.conversation(row, number);
        return new Entry(
                new CitizenId(row.getObject("citizen", UUID.class)),
                ground,
                nameProtected && !mayKnow ? Optional.empty() : Optional.of(row.getString("name")),
                conversation,
                conversation.agreed().place(!mayKnow && (nameProtected || row.getBoolean("address_protected"))),
                row.getBoolean("prepared"));
    }
}
