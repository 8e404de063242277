package dk.roret.citizen;

import dk.roret.access.Role;
import dk.roret.access.User;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over all the courses of somebody who goes. It only begins a hand-over of each: every course stays with the giver
 * until its receiver has accepted it and has spoken with the citizen, and comes back the same way after a leave.
 */
@Service
class HandoverBulks {

    private final JdbcClient db;
    private final Clock clock;

    HandoverBulks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Begins a hand-over of each course that still stands with the giver, is the user's to give, and is not on its way.
     *
     * @param backOn the giver's first day at work again; null when they go for good
     * @return how many were begun
     */
    @Transactional
    public int begin(User user, UUID giver, Division division, String reason, @Nullable LocalDate backOn) {
        UUID bulk = db.sql("""
                        insert into citizen.handover_bulk (giver, back_on, reason, begun_by, begun_at)
                        values (:giver, :back, :reason, :user, :now) returning id""")
                .param("giver", giver)
                .param("back", backOn)
                .param("reason", reason)
                .param("user", user.id())
                .param("now", now())
                .query(UUID.class)
                .single();
        return division.receivers().entrySet().stream()
                .mapToInt(one -> db.sql("""
                                insert into citizen.handover (citizen, giver, receiver, reason, given_by, given_at, bulk)
                                select r.citizen, r.caseworker, :receiver, :reason, :user, :now, :bulk
                                from citizen.responsibility r
                                where r.citizen = :citizen and r.caseworker = :giver and r.until is null
                                  and (r.caseworker = :user or :leader and r.team = :team)
                                on conflict (citizen) where ended_at is null do nothing""")
                        .param("receiver", one.getValue())
                        .param("reason", reason)
                        .param("user", user.id())
                        .param("leader", user.role() == Role.LEADER)
                        .param("team", user.team())
                        .param("now", now())
                        .param("bulk", bulk)
                        .param("citizen", one.getKey().value())
                        .param("giver", giver)
                        .update())
                .sum();
    }

    /**
     * The receiver says yes to all that they were offered. The courses are still the giver's.
     *
     * @return how many
     */
    int accept(User receiver, UUID bulk) {
        return db.sql("""
                        update citizen.handover set accepted_at = ?
                        where bulk = ? and receiver = ? and ended_at is null and accepted_at is null""").params(now(), bulk, receiver.id()).update();
    }

    /** @param days that what has ended still counts */
    BulkProgress progress(UUID giver, int days) {
        return db.sql("""
                        select count(*) filter (where h.ended_at is null and h.accepted_at is null and not h.giving_back) as waiting,
                               count(*) filter (where h.ended_at is null and h.accepted_at is not null and not h.giving_back) as accepted,
                               count(*) filter (where h.outcome = 'moved' and not h.giving_back) as moved,
                               count(*) filter (where h.outcome = 'declined' and not h.giving_back) as declined,
                               count(*) filter (where h.ended_at is null and h.giving_back) as returning
                        from citizen.handover h join citizen.handover_bulk b on b.id = h.bulk
                        where b.giver = ? and (h.ended_at is null or h.ended_at > ?)""")
                .params(giver, Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
                .query((row, number) -> new BulkProgress(
                        row.getInt("waiting"),
                        row.getInt("accepted"),
                        row.getInt("moved"),
                        row.getInt("declined"),
                        row.getInt("returning")))
                .single();
    }

    /**
     * Offers the courses of those who are back from leave to them again. What nobody had taken over yet stays with them
     * at once, for they have had it all along. Somebody who is not at work on the day has nothing offered.
     */
    @Transactional
    public void giveBack() {
        List<UUID> due = db.sql("""
                        select b.id from citizen.handover_bulk b
                        join staff.published_staff s on s.id = b.giver
                         and coalesce(s.active_from, :today) <= :today and coalesce(s.active_until, :today) >= :today
                        where b.back_on <= :today and b.given_back_at is null
                        for update of b skip locked""")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        due.forEach(this::giveBack);
    }

    private void giveBack(UUID bulk) {
        db.sql("""
                        update citizen.handover set ended_at = :now, outcome = 'withdrawn'
                        where bulk = :bulk and ended_at is null and not giving_back""").param("now", now()).param("bulk", bulk).update();
        db.sql("""
                        insert into citizen.handover (citizen, giver, receiver, reason, given_by, given_at, bulk, giving_back)
                        select h.citizen, r.caseworker, b.giver, b.reason, b.begun_by, :now, b.id, true
                        from citizen.handover h
                        join citizen.handover_bulk b on b.id = h.bulk
                        join citizen.responsibility r
                          on r.citizen = h.citizen and r.until is null and r.caseworker = h.receiver
                        join citizen.citizen c on c.id = h.citizen and c.withdrawn_at is null
                        where h.bulk = :bulk and h.outcome = 'moved' and not h.giving_back
                        on conflict (citizen) where ended_at is null do nothing""").param("now", now()).param("bulk", bulk).update();
        db.sql("update citizen.handover_bulk set given_back_at = ? where id = ?")
                .params(now(), bulk)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
