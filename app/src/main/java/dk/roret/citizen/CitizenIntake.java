package dk.roret.citizen;

import dk.roret.intake.Delivery;
import dk.roret.intake.Resource;
import dk.roret.intake.Rule;
import dk.roret.intake.Table;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Citizens from data packages, and who is responsible for their courses. */
@Component
class CitizenIntake implements Resource {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Override
    public String owner() {
        return "citizen";
    }

    @Override
    public String name() {
        return "citizens";
    }

    @Override
    public Table table() {
        return Table.named("citizen.citizen")
                .id("caseworker_id", "caseworker")
                .id("team_id", "team")
                .without("caseworker_id")
                .without("team_id");
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule("cpr", "citizen.intake.cpr-date", (row, delivery) -> {
                    String cpr = row.text("cpr");
                    return cpr != null && !Cpr.valid(cpr);
                }),
                new Rule("birth_date", "citizen.intake.not-born", (row, delivery) -> {
                    LocalDate born = row.date("birth_date");
                    return born != null && born.isAfter(LocalDate.ofInstant(delivery.created(), COPENHAGEN));
                }));
    }

    /**
     * Closes the responsibility that the delivery no longer says and adds the one it says. What has been decided in
     * Roret stays.
     */
    @Override
    public int merged(JdbcClient db, Delivery delivery, String rows) {
        Timestamp created = Timestamp.from(delivery.created());
        db.sql("update citizen.responsibility now set until = greatest(:created, now.since) from citizen.citizen c, "
                        + rows
                        + """
                         r
                        where c.source = :source and c.source_key = r.key and not r.withdrawn
                          and now.citizen = c.id and now.until is null and not now.decided
                          and (now.caseworker, now.team) is distinct from (r.caseworker, r.team)""")
                .param("created", created)
                .param("source", delivery.source())
                .update();
        db.sql("insert into citizen.responsibility (citizen, caseworker, team, decided, since)"
                        + " select c.id, r.caseworker, r.team, false, :created from citizen.citizen c, " + rows
                        + """
                         r
                        where c.source = :source and c.source_key = r.key and not r.withdrawn
                          and (r.caseworker is not null or r.team is not null)
                          and not exists (select from citizen.responsibility now
                                          where now.citizen = c.id and now.until is null)
                        on conflict (citizen) where until is null do nothing""")
                .param("created", created)
                .param("source", delivery.source())
                .update();
        db.sql("analyze citizen.responsibility").update();
        return changedOnlyHere(db);
    }

    /** Citizens whose own row this transaction has not touched: xmin is the transaction that wrote a row. */
    private static int changedOnlyHere(JdbcClient db) {
        return db.sql("""
                        select count(distinct c.id) from citizen.responsibility r
                        join citizen.citizen c on c.id = r.citizen
                        where r.xmin = pg_current_xact_id()::xid and c.xmin <> pg_current_xact_id()::xid""").query(Integer.class).single();
    }
}
