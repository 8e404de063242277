package dk.roret.offer;

import dk.roret.access.User;
import dk.roret.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What providers say of their offers. Of a delivered offer the delivery is the contract: its name, price and dates are
 * not the provider's to change, and its words lie beside. An offer that the provider makes here is all its own.
 */
@Service
class Entries {

    /** Of offers that were made here; no data package can bear such a name. */
    static final String SOURCE = "roret/provider";

    private final JdbcClient db;
    private final Clock clock;

    Entries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What came of saving. */
    sealed interface Outcome {

        record Saved(OfferId offer) implements Outcome {}

        /** A colleague has saved since the form was opened; nothing was written. */
        record Both(int standing) implements Outcome {}
    }

    /** A new offer of the user's provider. The same form sent twice is one offer. */
    @Transactional
    public Outcome add(User user, EntryForm.Draft typed, UUID request) {
        Made made = typed.made();
        if (made == null) {
            throw Refused.notFound();
        }
        UUID provider = db.sql("""
                        select id from offer.provider where source_key = ? and withdrawn_at is null
                        order by source limit 1""")
                .param(user.provider() == null ? "" : user.provider())
                .query(UUID.class)
                .optional()
                .orElseThrow(Refused::notFound);
        OfferId offer = new OfferId(request);
        int added = write(made, """
                        insert into offer.offer (id, source, source_key, provider, name, type, price_model, price, hours_per_week,
                          capacity, weeks_planned, open_from, open_until, description)
                        values (:id, :source, cast(:id as text), :provider, :name, :type, :model, :price, :hours,
                          :capacity, :weeks, :from, :until, null) on conflict do nothing""", offer, provider);
        if (added == 1) {
            write(user, offer, 1, typed, request);
        }
        return new Outcome.Saved(offer);
    }

    /**
     * @param offer of the user's own provider
     * @param revision the version that the form was opened on; 0 where there was none
     */
    @Transactional
    public Outcome edit(User user, Offer offer, int revision, EntryForm.Draft typed, UUID request) {
        db.sql("select 1 from offer.offer where id = ? for update")
                .param(offer.id().value())
                .query(Integer.class)
                .single();
        if (db.sql("select exists (select 1 from offer.entry where request = ?)")
                .param(request)
                .query(Boolean.class)
                .single()) {
            return new Outcome.Saved(offer.id());
        }
        int standing = db.sql("select coalesce(max(revision), 0) from offer.entry where offer = ?")
                .param(offer.id().value())
                .query(Integer.class)
                .single();
        if (standing != revision) {
            return new Outcome.Both(standing);
        }
        write(user, offer.id(), standing + 1, typed, request);
        Made made = typed.made();
        if (offer.own() && made != null) {
            write(made, """
                    update offer.offer set name = :name, type = :type, price_model = :model, price = :price,
                      hours_per_week = :hours, capacity = :capacity, weeks_planned = :weeks, open_from = :from,
                      open_until = :until
                    where id = :id""", offer.id(), null);
        }
        return new Outcome.Saved(offer.id());
    }

    /** Every version, the newest first. */
    List<Entry> versions(Offer offer) {
        return db.sql("select * from offer.entry where offer = ? order by revision desc")
                .param(offer.id().value())
                .query((row, number) -> entry(row))
                .list();
    }

    private int write(Made made, String statement, OfferId offer, @Nullable UUID provider) {
        return db.sql(statement)
                .param("id", offer.value())
                .param("source", SOURCE)
                .param("provider", provider)
                .param("name", made.name())
                .param("type", made.type().code())
                .param("model", made.model())
                .param("price", made.price())
                .param("hours", made.hours())
                .param("capacity", made.capacity())
                .param("weeks", made.weeks())
                .param("from", made.openFrom())
                .param("until", made.openUntil())
                .update();
    }

    private void write(User user, OfferId offer, int revision, EntryForm.Draft typed, UUID request) {
        db.sql("""
                        insert into offer.entry (offer, revision, content, target_groups, expects, themes, waiting_weeks, made, at,
                          who, who_name, request)
                        values (:offer, :revision, :content, :groups, :expects, :themes, :waiting, cast(:made as jsonb), :at,
                          :who, :name, :request)""")
                .param("offer", offer.value())
                .param("revision", revision)
                .param("content", typed.content())
                .param("groups", typed.targetGroups())
                .param("expects", typed.expects())
                .param("themes", typed.themes().toArray(String[]::new))
                .param("waiting", typed.waitingWeeks())
                .param("made", typed.made() == null ? null : JsonMapper.shared().writeValueAsString(typed.made()))
                .param("at", Timestamp.from(clock.instant()))
                .param("who", user.id())
                .param("name", user.name())
                .param("request", request)
                .update();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("revision"),
                row.getString("content"),
                row.getString("target_groups"),
                row.getString("expects"),
                List.of((String[]) row.getArray("themes").getArray()),
                row.getObject("waiting_weeks", Integer.class),
                row.getTimestamp("at").toInstant(),
                row.getString("who_name"));
    }
}
