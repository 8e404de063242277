package dk.roret.jobsearch;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Search strategies: the newest version counts, and every version is kept. */
@Repository
class Strategies {

    private final JdbcClient db;

    Strategies(JdbcClient db) {
        this.db = db;
    }

    Strategy newest(CitizenId citizen) {
        return db.sql("select * from jobsearch.strategy_version where citizen = ? order by revision desc limit 1")
                .param(citizen.value())
                .query((row, number) -> new Strategy(
                        row.getInt("revision"),
                        new Strategy.Content(
                                row.getString("trades"),
                                row.getString("companies"),
                                row.getString("people"),
                                row.getString("offers"),
                                row.getString("needs"),
                                row.getString("contact")),
                        new Strategy.Author(
                                row.getString("who_name"),
                                row.getBoolean("by_citizen"),
                                row.getTimestamp("at").toInstant())))
                .optional()
                .orElse(Strategy.NONE);
    }

    /**
     * Adds the version after {@code revision}.
     *
     * @return false if somebody else has added it meanwhile; true also if the same form has been saved already
     */
    boolean add(CitizenId citizen, int revision, Strategy.Content content, User who, Instant at, UUID request) {
        int added = db.sql("""
                        insert into jobsearch.strategy_version
                          (citizen, revision, trades, companies, people, offers, needs, contact, at, who, who_name, by_citizen, request)
                        values (:citizen, :revision, :trades, :companies, :people, :offers, :needs, :contact, :at, :who, :name,
                                :who = :citizen, :request)
                        on conflict do nothing""")
                .param("citizen", citizen.value())
                .param("revision", revision + 1)
                .param("trades", content.trades())
                .param("companies", content.companies())
                .param("people", content.people())
                .param("offers", content.offers())
                .param("needs", content.needs())
                .param("contact", content.contact())
                .param("at", Timestamp.from(at))
                .param("who", who.id())
                .param("name", who.name())
                .param("request", request)
                .update();
        return added == 1
                || db.sql("select count(*) from jobsearch.strategy_version where request = ?")
                                .param(request)
                                .query(Integer.class)
                                .single()
                        == 1;
    }
}
