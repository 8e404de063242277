package dk.roret.desk;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.benefit.Benefit;
import dk.roret.benefit.BenefitCourse;
import dk.roret.benefit.Observation;
import dk.roret.benefit.RefundLaw;
import dk.roret.benefit.Spell;
import dk.roret.citizen.Transitions;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The citizens whose courses somebody has: a caseworker's own, a leader's team's, and those on their way to them or
 * whose threads they hold.
 */
@Repository
class CitizenList {

    /** How long before the state's share changes it is worth a word. */
    private static final int REFUND_DAYS = 14;

    private final JdbcClient db;
    private final RefundLaw law;
    private final Transitions transitions;
    private final Clock clock;

    CitizenList(JdbcClient db, RefundLaw law, Transitions transitions, Clock clock) {
        this.db = db;
        this.law = law;
        this.transitions = transitions;
        this.clock = clock;
    }

    List<CitizenRow> of(User user) {
        LocalDate today = LocalDate.now(clock);
        return db.sql("""
                        select c.id, c.given_name || ' ' || c.family_name as name, c.name_protected, c.birth_date,
                               coalesce(c.caseworker = :user, false) as own, s.name as caseworker,
                               spells.*, category.readiness, plan.*, h.receiver = :user as handed, h.accepted_at, h.giver_name,
                               talk.unshared, asks.cannot_come,
                               """ + CitizenOverviews.MATTERS.formatted("c.id") + """
                               ,                               contact.conversation, contact.day, contact.starts, contact.channel, contact.place,
                               contact.purpose, contact.prepared,
                               k.coordinator = :user as coordinating, c.caseworker is not null and s.id is null as gone,
                               phase.age, phase.birthday, phase.begun
                        from citizen.published_citizen c
                        left join staff.published_staff s on s.id = c.caseworker and coalesce(s.active_until, :today) >= :today
                        left join citizen.published_coordinator(:today) k on k.citizen = c.id
                        left join lateral (
                          select age, birthday, begun from citizen.published_transition(:today, :months)
                          where citizen = c.id order by birthday limit 1) phase on true
                        left join lateral (
                          select array_agg(benefit order by start_date) as benefits,
                                 array_agg(start_date order by start_date) as spell_starts,
                                 array_agg(end_date order by start_date) as ends,
                                 max(observed_from) as observed_from, min(observed_until) as observed_until
                          from benefit.published_spell where citizen = c.id) spells on true
                        left join lateral (
                          select readiness from citizen.published_category
                          where citizen = c.id and valid_from <= :today and coalesce(valid_until, :today) >= :today
                          order by valid_from desc limit 1) category on true
                        left join lateral (
                          select open_steps, municipality_due, municipality_words, municipality_staff, municipality_staff_name
                          from plan.published_standing where citizen = c.id) plan on true
                        left join lateral (
                          select min(day) as unshared from conversation.published_open
                          where citizen = c.id and day < :today) talk on true
                        left join lateral (
                          select * from conversation.published_open where citizen = c.id and day >= :today
                          order by day, starts limit 1) contact on true
                        left join conversation.published_contact_request asks on asks.citizen = c.id
                        left join citizen.published_handover_open h on h.citizen = c.id and h.receiver = :user
                        where c.caseworker = :user or h.receiver = :user or k.coordinator = :user or (:leader and c.team = cast(:team as uuid))""")
                .param("user", user.id())
                .param("leader", user.role() == Role.LEADER)
                .param("team", user.team())
                .param("today", today)
                .param("months", transitions.monthsAhead())
                .query((row, number) -> row(row, user, today))
                .list();
    }

    private CitizenRow row(ResultSet row, User user, LocalDate today) throws SQLException {
        Ground ground = ground(row);
        boolean hidden = row.getBoolean("name_protected") && ground == Ground.TEAM;
        Optional<BenefitCourse.Current> current = current(row, today);
        Contact contact = row.getObject("conversation") == null ? null : Contact.of(row);
        return new CitizenRow(
                new CitizenId(row.getObject("id", UUID.class)),
                ground,
                hidden ? Optional.empty() : Optional.of(row.getString("name")),
                row.getObject("birth_date", LocalDate.class).getYear(),
                current.map(now -> now.spell().benefit()),
                current.map(BenefitCourse.Current::week).orElse(0),
                row.getString("readiness"),
                row.getString("caseworker"),
                contact,
                needs(row, user, current.orElse(null), contact, today));
    }

    private static Ground ground(ResultSet row) throws SQLException {
        if (row.getBoolean("own")) {
            return Ground.CASELOAD;
        }
        if (row.getBoolean("coordinating")) {
            return Ground.COORDINATOR;
        }
        return row.getBoolean("handed") ? Ground.HANDOVER : Ground.TEAM;
    }

    private Optional<BenefitCourse.Current> current(ResultSet row, LocalDate today) throws SQLException {
        if (row.getArray("benefits") == null) {
            return Optional.empty();
        }
        String[] benefits = (String[]) row.getArray("benefits").getArray();
        Date[] starts = (Date[]) row.getArray("spell_starts").getArray();
        @Nullable Date[] ends = (Date[]) row.getArray("ends").getArray();
        List<Spell> spells = new ArrayList<>();
        for (int at = 0; at < benefits.length; at++) {
            Date end = ends[at];
            spells.add(new Spell(
                    Benefit.of(benefits[at]), starts[at].toLocalDate(), end == null ? null : end.toLocalDate(), null));
        }
        LocalDate from = row.getObject("observed_from", LocalDate.class);
        LocalDate until = row.getObject("observed_until", LocalDate.class);
        return law.course(spells, new Observation(from, until.isBefore(from) ? from : until), today)
                .current();
    }

    private static List<Need> needs(
            ResultSet row,
            User user,
            BenefitCourse.@Nullable Current current,
            @Nullable Contact contact,
            LocalDate today)
            throws SQLException {
        List<Need> needs = new ArrayList<>();
        LocalDate due = row.getObject("municipality_due", LocalDate.class);
        if (due != null && Urgency.of(due, today) != Urgency.LATER) {
            needs.add(new Need.Promise(
                    row.getString("municipality_words"),
                    row.getString("municipality_staff_name"),
                    user.id().equals(row.getObject("municipality_staff", UUID.class)),
                    due));
        }
        LocalDate unshared = row.getObject("unshared", LocalDate.class);
        if (unshared != null) {
            needs.add(new Need.Minutes(unshared));
        }
        if (row.getObject("cannot_come") != null) {
            needs.add(new Need.Asks(row.getBoolean("cannot_come")));
        }
        if (row.getBoolean("handed")) {
            needs.add(new Need.Handover(row.getString("giver_name"), row.getObject("accepted_at") != null));
        }
        if (row.getBoolean("gone")) {
            needs.add(new Need.Left());
        }
        if (row.getObject("age") != null) {
            needs.add(new Need.Transition(
                    row.getInt("age"), row.getObject("birthday", LocalDate.class), row.getBoolean("begun")));
        }
        needs.addAll(CitizenOverviews.list(row, "matters", Need.Order.class));
        refund(current, today).ifPresent(needs::add);
        if (current != null && contact == null) {
            needs.add(new Need.NoContact());
        }
        if (current != null && row.getInt("open_steps") == 0) {
            needs.add(new Need.NoSteps());
        }
        needs.sort(CitizenRow.MOST_URGENT_FIRST);
        return List.copyOf(needs);
    }

    /** The change of the state's share, when it is near. */
    static Optional<Need.Refund> refund(BenefitCourse.@Nullable Current current, LocalDate today) {
        if (current == null || current.step() == null || current.next() == null) {
            return Optional.empty();
        }
        var next = current.next();
        return next.on().isAfter(today.plusDays(REFUND_DAYS))
                ? Optional.empty()
                : Optional.of(new Need.Refund(next.on(), current.step(), next.step()));
    }
}
