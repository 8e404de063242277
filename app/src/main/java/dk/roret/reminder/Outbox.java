package dk.roret.reminder;

import dk.roret.access.CitizenId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what would have been sent, where no mail is sent. */
@Repository
class Outbox {

    private static final int SHOWN = 50;

    private final JdbcClient db;
    private final Clock clock;

    Outbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void keep(Letter letter) {
        db.sql("insert into reminder.outbox (citizen, address, subject, body, at) values (?, ?, ?, ?, ?)")
                .params(
                        letter.citizen().value(),
                        letter.to(),
                        letter.subject(),
                        letter.body(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest first. */
    List<KeptMail> of(CitizenId citizen) {
        return db.sql(
                        "select address, subject, body, at from reminder.outbox where citizen = ? order by id desc limit ?")
                .params(citizen.value(), SHOWN)
                .query((row, number) -> new KeptMail(
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
