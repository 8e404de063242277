package dk.roret.reminder;

import dk.roret.access.CitizenId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret addresses of the citizens' calendars. */
@Repository
class Calendars {

    private final JdbcClient db;
    private final Clock clock;

    Calendars(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A calendar that was asked for, and how often in this hour. */
    record Fetch(CitizenId citizen, Locale language, int inHour) {}

    Optional<CalendarUse> use(CitizenId citizen) {
        return db.sql("select made_at, fetches, fetched_at from reminder.calendar where citizen = ?")
                .param(citizen.value())
                .query((row, number) -> {
                    Timestamp fetched = row.getTimestamp("fetched_at");
                    return new CalendarUse(
                            row.getTimestamp("made_at").toInstant(),
                            row.getLong("fetches"),
                            fetched == null ? null : fetched.toInstant());
                })
                .optional();
    }

    /** A new address; the one before stops at once. */
    Secret renew(CitizenId citizen, Locale language) {
        Secret secret = Secret.random();
        withdraw(citizen);
        db.sql("insert into reminder.calendar (citizen, secret_hash, language, made_at) values (?, ?, ?, ?)")
                .params(citizen.value(), secret.hash(), language.getLanguage(), now())
                .update();
        return secret;
    }

    void withdraw(CitizenId citizen) {
        db.sql("delete from reminder.calendar where citizen = ?")
                .param(citizen.value())
                .update();
    }

    /** Counts the fetch. Empty for a secret that never was and for one that is withdrawn: there is no difference left. */
    Optional<Fetch> fetch(Secret secret) {
        return db.sql("""
                        update reminder.calendar
                        set fetches = fetches + 1, fetched_at = :now,
                            in_hour = case when hour_began > :hourAgo then in_hour + 1 else 1 end,
                            hour_began = case when hour_began > :hourAgo then hour_began else :now end
                        where secret_hash = :hash
                        returning citizen, language, in_hour""")
                .param("now", now())
                .param("hourAgo", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .param("hash", secret.hash())
                .query((row, number) -> new Fetch(
                        new CitizenId(row.getObject("citizen", UUID.class)),
                        Letters.locale(row.getString("language")),
                        row.getInt("in_hour")))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
