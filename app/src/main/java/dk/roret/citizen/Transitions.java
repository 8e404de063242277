package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Transitions between the phases of life. They raise themselves before the birthday, and stand until closed. */
@Service
public class Transitions {

    static final Setting MONTHS = Setting.number("transition-months", 6, 1, 24, "Roret");

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Transitions(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many months before the birthday somebody has to see to it, for {@code citizen.published_transition}. */
    public int monthsAhead() {
        return settings.number(MONTHS);
    }

    /** The one that is near or under way; the earliest where there are two. */
    public Optional<Transition> near(Look look) {
        return db.sql("""
                        select p.age, p.birthday, l.source, l.certainty = 'recalled' as recalled, v.*, s.name as writer
                        from citizen.published_transition(:today, :months) p
                        join citizen.life_phase l on l.age = p.age
                         and l.valid_from <= :today and coalesce(l.valid_until, :today) >= :today
                        left join citizen.transition t on t.citizen = p.citizen and t.age = p.age
                        left join lateral (select * from citizen.transition_version
                                           where transition = t.id order by version desc limit 1) v on true
                        left join staff.published_person s on s.id = v.written_by
                        where p.citizen = :citizen order by p.birthday limit 1""")
                .param("today", LocalDate.now(clock))
                .param("months", monthsAhead())
                .param("citizen", look.citizen().value())
                .query(Transitions::transition)
                .optional();
    }

    /**
     * Adds what was written to what is kept.
     *
     * @return false if somebody has saved since the writer began, and nothing is kept
     * @throws Refused if the user neither has the course nor leads it, nor holds the threads
     */
    @Transactional
    public boolean write(Look look, TransitionForm form) {
        requireActing(look);
        return write(look.user(), look.citizen(), form);
    }

    boolean write(User writer, CitizenId citizen, TransitionForm form) {
        db.sql("insert into citizen.transition (citizen, age) values (?, ?) on conflict (citizen, age) do nothing")
                .params(citizen.value(), form.age())
                .update();
        return db.sql("""
                                insert into citizen.transition_version
                                select t.id, :version + 1, :givingUnit, :givingName, :givingPhone, :givingUntil,
                                       :receivingUnit, :receivingName, :receivingPhone, :receivingFrom,
                                       :meetingOn, :bothPresent, :changes, :user, :now
                                from citizen.transition t
                                where t.citizen = :citizen and t.age = :age and t.closed_at is null
                                  and :version = (select coalesce(max(version), 0) from citizen.transition_version
                                                  where transition = t.id)
                                on conflict (transition, version) do nothing""")
                        .param("version", form.version())
                        .param("givingUnit", form.giving().unit())
                        .param("givingName", form.giving().name())
                        .param("givingPhone", form.giving().phone())
                        .param("givingUntil", form.giving().day())
                        .param("receivingUnit", form.receiving().unit())
                        .param("receivingName", form.receiving().name())
                        .param("receivingPhone", form.receiving().phone())
                        .param("receivingFrom", form.receiving().day())
                        .param("meetingOn", TypedDay.of(form.meetingOn()))
                        .param("bothPresent", form.bothPresent())
                        .param("changes", form.changes().strip())
                        .param("user", writer.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("citizen", citizen.value())
                        .param("age", form.age())
                        .update()
                == 1;
    }

    /**
     * Closes it as it stands.
     *
     * @param version that the user has seen
     * @throws Refused if something is missing still, somebody has written in it since, or it is not the user's
     */
    @Transactional
    public void close(Look look, int version) {
        requireActing(look);
        Transition now = near(look).orElseThrow(Refused::notFound);
        if (now.version() != version || !now.missing(LocalDate.now(clock)).isEmpty()) {
            throw new Refused(HttpStatus.CONFLICT, "OVG-09", "citizen.transition.not-ready");
        }
        db.sql("""
                        update citizen.transition set closed_at = ?, closed_by = ?
                        where citizen = ? and age = ? and closed_at is null""")
                .params(
                        Timestamp.from(clock.instant()),
                        look.user().id(),
                        look.citizen().value(),
                        now.age())
                .update();
    }

    /** Whether the user acts in the course, and not only sees it. */
    static boolean acting(Look look) {
        return switch (look.ground()) {
            case CASELOAD, COORDINATOR, HANDOVER -> true;
            case TEAM -> Handovers.mayGive(look);
            case SELF, SHARED_TEAM, INVITED, ORDER, BREAK_GLASS -> false;
        };
    }

    static void requireActing(Look look) {
        if (!acting(look)) {
            throw new Refused(HttpStatus.FORBIDDEN, "OVG-10", "citizen.transition.not-yours");
        }
    }

    private static Transition transition(ResultSet row, int number) throws SQLException {
        int age = row.getInt("age");
        LocalDate birthday = row.getObject("birthday", LocalDate.class);
        Transition.Law law = new Transition.Law(row.getString("source"), row.getBoolean("recalled"));
        if (row.getObject("version") == null) {
            return Transition.unwritten(age, birthday, law);
        }
        return new Transition(
                age,
                birthday,
                law,
                row.getInt("version"),
                new Transition.Party(
                        row.getString("giving_unit"),
                        row.getString("giving_name"),
                        row.getString("giving_phone"),
                        row.getObject("giving_until", LocalDate.class)),
                new Transition.Party(
                        row.getString("receiving_unit"),
                        row.getString("receiving_name"),
                        row.getString("receiving_phone"),
                        row.getObject("receiving_from", LocalDate.class)),
                row.getObject("meeting_on", LocalDate.class),
                row.getBoolean("both_present"),
                row.getString("changes"),
                row.getString("writer"),
                row.getTimestamp("written_at").toInstant());
    }
}
