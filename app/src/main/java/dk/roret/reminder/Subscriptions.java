package dk.roret.reminder;

import dk.roret.access.CitizenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that wait for their owner's yes, and those that have it. */
@Repository
class Subscriptions {

    /** So long a link to confirm with can be used. */
    static final Duration LINK_HOLDS = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;

    Subscriptions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Wish> confirmed(CitizenId citizen) {
        return db.sql("select * from reminder.subscription where citizen = ?")
                .param(citizen.value())
                .query((row, number) -> wish(row))
                .optional();
    }

    /** The address that was asked for last and still can be confirmed. */
    Optional<Wish> waiting(CitizenId citizen) {
        return db.sql("""
                        select * from (select * from reminder.confirmation where citizen = ? order by asked_at desc limit 1) newest
                        where done_at is null and asked_at > ?""")
                .params(citizen.value(), linksFrom())
                .query((row, number) -> wish(row))
                .optional();
    }

    int askedLately(CitizenId citizen) {
        return db.sql("select count(*) from reminder.confirmation where citizen = ? and asked_at > ?")
                .params(citizen.value(), linksFrom())
                .query(Integer.class)
                .single();
    }

    /** @return what the link that confirms has to carry */
    Secret ask(CitizenId citizen, Wish wish) {
        Secret secret = Secret.random();
        db.sql("""
                        insert into reminder.confirmation
                          (secret_hash, citizen, address, language, conversations, steps, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        secret.hash(),
                        citizen.value(),
                        wish.address(),
                        wish.language().getLanguage(),
                        wish.conversations(),
                        wish.steps(),
                        now())
                .update();
        return secret;
    }

    boolean canConfirm(Secret secret) {
        return db.sql(
                                "select count(*) from reminder.confirmation where secret_hash = ? and done_at is null and asked_at > ?")
                        .params(secret.hash(), linksFrom())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * The address's owner says yes: from now on it takes the place of the citizen's address before.
     *
     * @return false for a link that never was, has been used, or is too old
     */
    @Transactional
    boolean confirm(Secret secret) {
        Optional<UUID> citizen = db.sql("""
                        update reminder.confirmation set done_at = :now
                        where secret_hash = :hash and done_at is null and asked_at > :from
                        returning citizen""")
                .param("now", now())
                .param("hash", secret.hash())
                .param("from", linksFrom())
                .query(UUID.class)
                .optional();
        citizen.ifPresent(found -> {
            db.sql("delete from reminder.subscription where citizen = ?")
                    .param(found)
                    .update();
            db.sql("""
                            insert into reminder.subscription (citizen, address, language, conversations, steps, chosen_at)
                            select citizen, address, language, conversations, steps, done_at
                            from reminder.confirmation where secret_hash = ?""").param(secret.hash()).update();
        });
        return citizen.isPresent();
    }

    /** Chooses anew what to be reminded of; the address stays. */
    void choose(CitizenId citizen, Wish wish) {
        db.sql("""
                        update reminder.subscription set language = ?, conversations = ?, steps = ?, chosen_at = ?
                        where citizen = ?""")
                .params(wish.language().getLanguage(), wish.conversations(), wish.steps(), now(), citizen.value())
                .update();
    }

    /** No mail goes out any more, and no link that was sent can begin it again. */
    @Transactional
    void stop(CitizenId citizen) {
        db.sql("delete from reminder.subscription where citizen = ?")
                .param(citizen.value())
                .update();
        db.sql("update reminder.confirmation set done_at = ? where citizen = ? and done_at is null")
                .params(now(), citizen.value())
                .update();
    }

    /**
     * Stops the subscription that a mail was sent for, and no later one.
     *
     * @return false if no mail had this link; true again for one that was used before
     */
    boolean stop(Secret secret) {
        db.sql("""
                        delete from reminder.subscription
                        where id = (select subscription from reminder.mail where stop_hash = ?)""").param(secret.hash()).update();
        return hasLink(secret);
    }

    boolean hasLink(Secret secret) {
        return db.sql("select count(*) from reminder.mail where stop_hash = ?")
                        .param(secret.hash())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getString("address"),
                Letters.locale(row.getString("language")),
                row.getBoolean("conversations"),
                row.getBoolean("steps"));
    }

    private Timestamp linksFrom() {
        return Timestamp.from(clock.instant().minus(LINK_HOLDS));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
