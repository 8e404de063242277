package dk.roret.referral;

import dk.roret.offer.OfferId;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what is ordered and what is said to it. Every row is new, and none is ever written over. */
@Repository
class OrderRecord {

    private final JdbcClient db;

    OrderRecord(JdbcClient db) {
        this.db = db;
    }

    /** @return false if the same form has been sent already */
    boolean place(Writer writer, OrderId order, OfferId offer) {
        return db.sql("insert into referral.placed (id, citizen, offer) values (?, ?, ?) on conflict do nothing")
                        .params(order.value(), writer.citizen().value(), offer.value())
                        .update()
                == 1;
    }

    /** Why the order leaves the main road. The first reason stays. */
    void leaveRoad(Writer writer, OrderId order, String words) {
        db.sql("insert into referral.off_road values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        order.value(),
                        words,
                        Timestamp.from(writer.at()),
                        writer.user().id(),
                        writer.user().name())
                .update();
    }

    /** Makes this transaction the only one that writes in the order. */
    void lock(Writer writer, OrderId order) {
        db.sql("select 1 from referral.placed where id = ? and citizen = ? for update")
                .params(order.value(), writer.citizen().value())
                .query(Integer.class)
                .optional();
    }

    /** Whether the form has been sent already. */
    boolean sentBefore(Writer writer) {
        return db.sql("""
                        select exists (select 1 from referral.terms where request = :request)
                            or exists (select 1 from referral.reply where request = :request)""")
                .param("request", writer.request())
                .query(Boolean.class)
                .single();
    }

    /** Adds a version, to which its writer says yes. The price is the offer's as it is now. */
    void write(Writer writer, OrderId order, int revision, int extension, Terms.Content content, @Nullable String why) {
        db.sql("""
                        insert into referral.terms (placed, citizen, revision, extension, start_on, end_on, aim, citizen_expects,
                          offer_expects, why, price_model, price, party, at, who, who_name, request)
                        select p.id, p.citizen, :revision, :extension, :start, :end, :aim, :citizenExpects, :offerExpects, :why,
                          o.price_model, o.price, :party, :at, :who, :name, :request
                        from referral.placed p join offer.published_offer o on o.id = p.offer
                        where p.id = :order""")
                .param("order", order.value())
                .param("revision", revision)
                .param("extension", extension)
                .param("start", content.start())
                .param("end", content.end())
                .param("aim", content.aim())
                .param("citizenExpects", content.citizenExpects())
                .param("offerExpects", content.offerExpects())
                .param("why", why)
                .param("party", writer.party().name())
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("name", writer.user().name())
                .param("request", writer.request())
                .update();
        for (ThemeAim aim : content.themes()) {
            db.sql("insert into referral.theme values (?, ?, ?, ?, ?)")
                    .params(
                            order.value(),
                            revision,
                            aim.theme(),
                            aim.present().step(),
                            aim.wanted().step())
                    .update();
        }
        reply(writer, order, revision, writer.party(), true, null, writer.today());
    }

    /** @param party who says it, which the citizen may also do by the caseworker's pen */
    void reply(
            Writer writer,
            OrderId order,
            int revision,
            Party party,
            boolean yes,
            @Nullable String words,
            LocalDate saidOn) {
        db.sql("""
                        insert into referral.reply (placed, revision, party, yes, words, said_on, at, who, who_name, request)
                        values (:order, :revision, :party, :yes, :words, :saidOn, :at, :who, :name, :request)""")
                .param("order", order.value())
                .param("revision", revision)
                .param("party", party.name())
                .param("yes", yes)
                .param("words", words)
                .param("saidOn", saidOn)
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("name", writer.user().name())
                .param(
                        "request",
                        party == writer.party()
                                ? writer.request()
                                : writer.part(party).request())
                .update();
    }

    /** Takes a no off the list. Twice is once. */
    void putAway(Writer writer, OrderId order, int revision) {
        db.sql("insert into referral.put_away values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        order.value(),
                        revision,
                        Timestamp.from(writer.at()),
                        writer.user().id(),
                        writer.user().name())
                .update();
    }
}
