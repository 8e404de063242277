package dk.roret.referral;

import dk.roret.offer.Ending;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what happens in a course. Every row is new, and none is ever written over; the same form twice is once. */
@Repository
class CourseRecord {

    private final JdbcClient db;

    CourseRecord(JdbcClient db) {
        this.db = db;
    }

    void attended(Writer writer, OrderId order, LocalDate day, Came came) {
        db.sql("""
                        insert into referral.attendance (placed, day, came, at, who, who_name, request)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        order.value(),
                        day,
                        came.name(),
                        Timestamp.from(writer.at()),
                        writer.user().id(),
                        writer.user().name(),
                        writer.request())
                .update();
    }

    /** @param words null where the citizen stayed away */
    void deviated(Writer writer, OrderId order, LocalDate on, @Nullable String words) {
        db.sql("""
                        insert into referral.deviation values
                          (:id, :order, :on, :kind, :words, :party, :at, :who, :name) on conflict do nothing""")
                .param("id", writer.request())
                .param("order", order.value())
                .param("on", on)
                .param("kind", words == null ? "STAYED_AWAY" : "TOLD")
                .param("words", words)
                .param("party", writer.party().name())
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("name", writer.user().name())
                .update();
    }

    /** The first answer counts; false where there is none to answer. */
    boolean answered(Writer writer, OrderId order, UUID deviation, String words) {
        return db.sql("""
                        insert into referral.deviation_answer
                        select id, :words, :at, :who, :name from referral.deviation where id = :id and placed = :order
                        on conflict do nothing""")
                        .param("words", words)
                        .param("at", Timestamp.from(writer.at()))
                        .param("who", writer.user().id())
                        .param("name", writer.user().name())
                        .param("id", deviation)
                        .param("order", order.value())
                        .update()
                == 1;
    }

    void saidHalfway(Writer writer, Order order, String words) {
        db.sql("insert into referral.halfway values (:order, :holds, :words, :at, :who, :name) on conflict do nothing")
                .param("order", order.id().value())
                .param("holds", order.holds())
                .param("words", words)
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("name", writer.user().name())
                .update();
    }

    void ended(Writer writer, OrderId order, LocalDate on, Ending reason, @Nullable String words) {
        db.sql("""
                        insert into referral.ending (placed, on_day, reason, words, party, at, who, who_name, request)
                        values (:order, :on, :reason, :words, :party, :at, :who, :name, :request) on conflict do nothing""")
                .param("order", order.value())
                .param("on", on)
                .param("reason", reason.name())
                .param("words", words)
                .param("party", writer.party().name())
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("name", writer.user().name())
                .param("request", writer.request())
                .update();
    }

    /** @return false if the same form has been sent already */
    boolean reviewed(Writer writer, Order order, Review review) {
        return db.sql("""
                        insert into referral.review (placed, revision, party, met, words, next, needed, listened, useful, without,
                          at, who, who_name, request)
                        values (:order, :revision, :party, :met, :words, :next, :needed, :listened, :useful, :without,
                          :at, :who, :name, :request) on conflict do nothing""")
                        .param("order", order.id().value())
                        .param("revision", review.revision())
                        .param("party", review.party().name())
                        .param("met", review.met().name())
                        .param("words", review.words())
                        .param("next", review.next().name())
                        .param("needed", score(review, 0))
                        .param("listened", score(review, 1))
                        .param("useful", score(review, 2))
                        .param("without", review.without())
                        .param("at", Timestamp.from(writer.at()))
                        .param("who", writer.user().id())
                        .param("name", writer.user().name())
                        .param("request", writer.request())
                        .update()
                == 1;
    }

    private static @Nullable Integer score(Review review, int question) {
        return review.scores().isEmpty() ? null : review.scores().get(question);
    }
}
