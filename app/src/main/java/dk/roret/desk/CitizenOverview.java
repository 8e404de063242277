package dk.roret.desk;

import dk.roret.access.Look;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a citizen's page shows beside what the citizen, benefit and plan modules tell. */
@Repository
class CitizenOverview {

    private final JdbcClient db;

    CitizenOverview(JdbcClient db) {
        this.db = db;
    }

    /** What runs in parallel: offers as delivered, and what was written by hand beside the plan. */
    List<Participation> participations(Look look) {
        return db.sql("""
                        select * from (
                          select offer_name, department, provider_name, planned_start, planned_end, start_date, end_date, end_reason
                          from offer.published_participation where citizen = :citizen
                          union all
                          select offer_name, department, provider_name, start_on, end_on, null, ended_on, end_reason
                          from referral.published_course where citizen = :citizen
                          union all
                          select words, unit, unit, since, coalesce(until, since), since, until, null
                          from plan.published_track where citizen = :citizen) parallel
                        order by coalesce(start_date, planned_start), offer_name""")
                .param("citizen", look.citizen().value())
                .query((row, number) -> new Participation(
                        row.getString("offer_name"),
                        row.getString("department"),
                        row.getString("provider_name"),
                        row.getObject("planned_start", LocalDate.class),
                        row.getObject("planned_end", LocalDate.class),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getString("end_reason")))
                .list();
    }

    /** When somebody talks with the citizen; one statement. */
    Contacts contacts(Look look, LocalDate today) {
        List<Told> told = db.sql("""
                        select conversation, day, starts, channel, place, purpose, prepared, false as held, null as no_next
                        from conversation.published_open where citizen = :citizen and day >= :today
                        union all
                        select conversation, day, starts, channel, null, '', false, true, no_next
                        from conversation.published_held where citizen = :citizen
                        order by day, starts""")
                .param("citizen", look.citizen().value())
                .param("today", today)
                .query((row, number) -> new Told(Contact.of(row), row.getBoolean("held"), row.getString("no_next")))
                .list();
        List<Told> held = told.stream().filter(Told::held).toList();
        return new Contacts(
                told.stream()
                        .filter(one -> !one.held())
                        .map(Told::contact)
                        .findFirst()
                        .orElse(null),
                held.stream().map(one -> one.contact().day()).toList(),
                held.isEmpty() ? null : held.getLast().noNext());
    }

    private record Told(
            Contact contact, boolean held, @Nullable String noNext) {}

    /** The hand-over of this citizen that waits for the reader's yes. */
    Optional<Need.Handover> handover(Look look) {
        return db.sql("""
                        select giver_name from citizen.published_handover_open
                        where citizen = ? and receiver = ? and accepted_at is null""")
                .params(look.citizen().value(), look.user().id())
                .query((row, number) -> new Need.Handover(row.getString("giver_name")))
                .optional();
    }

    /** What the citizen's orders need today. */
    List<Need> orders(Look look, LocalDate today) {
        return db.sql("""
                        select kind, offer_name, placed, day from referral.published_matter
                        where citizen = :citizen and day <= :today and coalesce(until, :today) >= :today
                        order by day, kind""")
                .param("citizen", look.citizen().value())
                .param("today", today)
                .query((row, number) -> (Need) new Need.Order(
                        row.getString("kind"),
                        row.getString("offer_name"),
                        row.getObject("placed", UUID.class),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    /** The department that the reader works in. */
    @Nullable
    String department(Look look) {
        return look.user().team() == null
                ? null
                : db.sql("select department from staff.published_team where id = ? and department is not null")
                        .param(look.user().team())
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
