package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.GroundSource;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is invited to which conversation. An invitation is a ground for looking from the moment it is given until some
 * days after the meeting; one that is withdrawn, or a conversation that is cancelled, is none.
 */
@Repository
public class Invitations implements GroundSource {

    static final Setting DAYS = Setting.number("conversation-joint-days", 14, 0, 60, "Roret");

    /** Stands for a meeting that is not cancelled; what the ground and the list of one's meetings have in common. */
    private static final String STANDING = """
            from conversation.invitation i
            join conversation.current_conversation c on c.conversation = i.conversation
            where i.staff = :user and c.state <> 'CANCELLED'
              and not exists (select 1 from conversation.invitation_end e where e.invitation = i.id)""";

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Invitations(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody who can be invited. */
    public record Colleague(UUID id, String name, String unit) {}

    /** A meeting that somebody is invited to; it names no citizen. */
    public record Meeting(
            ConversationId conversation,
            CitizenId citizen,
            LocalDate day,
            LocalTime starts,
            String purpose,
            String host) {}

    @Override
    public Set<Ground> grounds(User user, CitizenId citizen) {
        return Set.of();
    }

    @Override
    public Set<Ground> groundsAtMeeting(User user, CitizenId citizen) {
        return user.role() == Role.CASEWORKER
                        && meetings(user).stream()
                                .anyMatch(meeting -> meeting.citizen().equals(citizen))
                ? Set.of(Ground.INVITED)
                : Set.of();
    }

    /**
     * Those whom the look lets in here: everybody with a ground of their own, and who is invited to this very meeting.
     *
     * @throws Refused for somebody who is invited to another
     */
    void check(Look look, ConversationId conversation) {
        boolean here = look.ground() != Ground.INVITED
                || meetings(look.user()).stream()
                        .anyMatch(meeting -> meeting.conversation().equals(conversation)
                                && meeting.citizen().equals(look.citizen()));
        if (!here) {
            throw Refused.notFound();
        }
    }

    /** Those that are open to the user now, the nearest first. */
    List<Meeting> meetings(User user) {
        List<Meeting> invited = db.sql(
                        "select distinct c.conversation, c.citizen, c.day, c.starts, c.purpose, c.staff_name "
                                + STANDING + " order by c.day, c.starts, c.conversation")
                .param("user", user.id())
                .query((row, number) -> new Meeting(
                        new ConversationId(row.getObject("conversation", UUID.class)),
                        new CitizenId(row.getObject("citizen", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        requireNonNull(row.getString("purpose")),
                        requireNonNull(row.getString("staff_name"))))
                .list();
        if (invited.isEmpty()) {
            return invited;
        }
        LocalDate today = LocalDate.now(clock);
        int days = days();
        return invited.stream()
                .filter(meeting -> !today.isAfter(meeting.day().plusDays(days)))
                .toList();
    }

    /** How long after the meeting it stays open to those who are invited. */
    int days() {
        return settings.number(DAYS);
    }

    /** Everybody who was ever invited, in the order that they were. */
    List<Invitation> to(Look look, ConversationId conversation) {
        return db.sql("""
                        select i.*, e.who_name as end_name, e.by_citizen as end_by_citizen, e.at as end_at
                        from conversation.invitation i left join conversation.invitation_end e on e.invitation = i.id
                        where i.conversation = ? and i.citizen = ? order by i.at, i.id""")
                .params(conversation.value(), look.citizen().value())
                .query(Invitations::invitation)
                .list();
    }

    /** Caseworkers of other teams who are at work today; the own team sees the course without being invited. */
    List<Colleague> colleagues(Look look) {
        return db.sql("""
                        select id, name, coalesce(team_name, title, name) as unit from staff.published_staff
                        where role = 'caseworker' and id <> :user and team is distinct from
                            (select team from citizen.published_citizen where id = :citizen)
                          and coalesce(active_from, :today) <= :today and coalesce(active_until, :today) >= :today
                        order by unit, name""")
                .param("user", look.user().id())
                .param("citizen", look.citizen().value())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Colleague(
                        row.getObject("id", UUID.class),
                        requireNonNull(row.getString("name")),
                        requireNonNull(row.getString("unit"))))
                .list();
    }

    /** Invites once, however often the form is sent. */
    void invite(Writer writer, ConversationId conversation, Colleague colleague, LocalDate yesOn) {
        db.sql("""
                        insert into conversation.invitation
                          (conversation, citizen, staff, staff_name, unit, yes_on, at, who, who_name, request)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        conversation.value(),
                        writer.citizen().value(),
                        colleague.id(),
                        colleague.name(),
                        colleague.unit(),
                        yesOn,
                        Timestamp.from(writer.at()),
                        writer.user().id(),
                        writer.user().name(),
                        writer.request())
                .update();
    }

    /** Closes at once. Withdrawing it again does nothing. */
    @Transactional
    public void withdraw(Writer writer, ConversationId conversation, UUID invitation) {
        boolean there =
                db.sql("select count(*) from conversation.invitation where id = ? and conversation = ? and citizen = ?")
                                .params(
                                        invitation,
                                        conversation.value(),
                                        writer.citizen().value())
                                .query(Integer.class)
                                .single()
                        == 1;
        if (!there) {
            throw Refused.notFound();
        }
        db.sql("insert into conversation.invitation_end values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        invitation,
                        writer.citizen().value(),
                        Timestamp.from(writer.at()),
                        writer.user().id(),
                        writer.user().name(),
                        writer.byCitizen())
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        String ended = row.getString("end_name");
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("staff", UUID.class),
                requireNonNull(row.getString("staff_name")),
                requireNonNull(row.getString("unit")),
                row.getObject("yes_on", LocalDate.class),
                requireNonNull(row.getString("who_name")),
                ended == null
                        ? null
                        : new Invitation.Ended(
                                ended,
                                row.getBoolean("end_by_citizen"),
                                row.getTimestamp("end_at").toInstant()));
    }
}
