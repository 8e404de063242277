package dk.roret.reminder;

import dk.roret.access.CitizenId;
import dk.roret.reminder.MissedReminder.Reason;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The reminders: which are due, which were tried, which were missed. At most once: a reminder is claimed in a row of
 * its own before anything is sent, and whoever does not get the claim does not send. A process that is killed between
 * the claim and the answer leaves a claim, which nobody takes over: better one reminder too few than two.
 */
@Repository
class Mails {

    /** After so long nobody is sending any more what is claimed. */
    static final Duration CLAIM_HOLDS = Duration.ofMinutes(10);

    /** A Roret that stood still for longer does not list all that it missed before. */
    private static final int DAYS_LISTED = 31;

    private static final String WANTED = """
            from reminder.subscription s
            cross join lateral %s o
            left join reminder.mail m
              on m.kind = o.kind and m.thing = o.thing and m.day = o.day and m.starts is not distinct from o.starts
            where case o.kind when 'CONVERSATION' then s.conversations else s.steps end
              and (m.state is null or m.state = 'WAITING')
            """.formatted(Occasions.OF_CITIZEN.formatted("s.citizen"));

    private final JdbcClient db;
    private final Clock clock;

    Mails(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A reminder that may be sent now. */
    record Due(UUID subscription, CitizenId citizen, String address, Locale language, Occasion occasion) {}

    List<Due> due(Hours hours, LocalDate today) {
        return db.sql("select s.id, s.address, s.language, s.citizen, o.* " + WANTED + """
                          and o.day > :today
                          and o.day <= :today + case o.kind when 'CONVERSATION' then :conversationDays else :stepDays end
                        order by o.day, o.starts nulls last, o.thing""")
                .param("today", today)
                .param("conversationDays", hours.conversationDays())
                .param("stepDays", hours.stepDays())
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        new CitizenId(row.getObject("citizen", UUID.class)),
                        row.getString("address"),
                        Letters.locale(row.getString("language")),
                        Occasions.OCCASION.mapRow(row, number)))
                .list();
    }

    /**
     * Takes a reminder for this process alone. Whoever was there first has it, and a citizen who has stopped meanwhile
     * gets nothing.
     *
     * @return what the link that stops reminders has to carry; empty if it is not ours to send
     */
    Optional<Secret> claim(Due due) {
        Secret stop = Secret.random();
        Occasion occasion = due.occasion();
        int claimed = db.sql("""
                        insert into reminder.mail (kind, thing, day, starts, citizen, subscription, state, stop_hash, at)
                        select :kind, :thing, :day, :starts::time, citizen, id, 'CLAIMED', :stop, :now
                        from reminder.subscription where id = :subscription
                        on conflict (kind, thing, day, starts) do update
                        set state = 'CLAIMED', subscription = excluded.subscription, stop_hash = excluded.stop_hash,
                            at = excluded.at
                        where mail.state = 'WAITING'""")
                .param("kind", occasion.kind().name())
                .param("thing", occasion.thing())
                .param("day", occasion.day())
                .param("starts", occasion.starts())
                .param("stop", stop.hash())
                .param("now", now())
                .param("subscription", due.subscription())
                .update();
        return claimed == 1 ? Optional.of(stop) : Optional.empty();
    }

    void settle(Secret stop, Post.Answer answer) {
        switch (answer) {
            case SENT -> settle(stop, "SENT", null);
            case UNREACHABLE -> settle(stop, "WAITING", null);
            case REFUSED -> settle(stop, "DROPPED", Reason.REFUSED);
            case UNCERTAIN -> settle(stop, "DROPPED", Reason.UNCERTAIN);
        }
    }

    private void settle(Secret stop, String state, @Nullable Reason reason) {
        db.sql("update reminder.mail set state = :state, reason = :reason, at = :now where stop_hash = :stop")
                .param("state", state)
                .param("reason", reason == null ? null : reason.name())
                .param("now", now())
                .param("stop", stop.hash())
                .update();
    }

    /** Lists the claims that nobody is sending any more. */
    void giveUpClaims() {
        db.sql("""
                        update reminder.mail set state = 'DROPPED', reason = 'UNCERTAIN', at = :now
                        where state = 'CLAIMED' and at < :before""")
                .param("now", now())
                .param("before", Timestamp.from(clock.instant().minus(CLAIM_HOLDS)))
                .update();
    }

    /**
     * Lists what can no longer be sent because its time has passed. What was agreed or chosen too late to be reminded of
     * was never missed.
     */
    void dropPassed(Hours hours) {
        LocalDate passed = hours.lastPassed(clock);
        db.sql("""
                        insert into reminder.mail (kind, thing, day, starts, citizen, subscription, state, reason, at)
                        select o.kind, o.thing, o.day, o.starts, s.citizen, s.id, 'DROPPED', 'ROUND_MISSED', :now
                        """ + WANTED + """
                          and o.day between :passed - :listed and :passed
                          and greatest(o.changed_at, s.chosen_at)
                              < ((o.day - 1) + cast(:until as time)) at time zone 'Europe/Copenhagen'
                        on conflict (kind, thing, day, starts) do update
                        set state = 'DROPPED', reason = 'MAIL_SERVER', at = :now
                        where mail.state = 'WAITING'""")
                .param("now", now())
                .param("passed", passed)
                .param("listed", DAYS_LISTED)
                .param("until", hours.untilTime())
                .update();
        db.sql("delete from reminder.mail where state = 'WAITING' and day <= ?")
                .param(passed)
                .update();
    }

    List<MissedReminder> missed(CitizenId citizen) {
        return db.sql("""
                        select kind, thing, day, starts, at as changed_at, reason from reminder.mail
                        where citizen = ? and state = 'DROPPED' and day > ?
                        order by day desc, starts desc nulls last""")
                .params(citizen.value(), listedFrom())
                .query((row, number) -> new MissedReminder(
                        Occasions.OCCASION.mapRow(row, number), Reason.valueOf(row.getString("reason"))))
                .list();
    }

    /** By the day they were about; of nobody in particular. */
    List<MissedCount> missed() {
        return db.sql("""
                        select day, reason, count(*) as mails from reminder.mail
                        where state = 'DROPPED' and day > ?
                        group by day, reason order by day desc, reason""")
                .param(listedFrom())
                .query((row, number) -> new MissedCount(
                        row.getObject("day", LocalDate.class),
                        Reason.valueOf(row.getString("reason")),
                        row.getInt("mails")))
                .list();
    }

    private LocalDate listedFrom() {
        return LocalDate.now(clock).minusDays(DAYS_LISTED);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
