package dk.roret.round;

import dk.roret.access.User;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds. A round that goes on always has a next visit: telling of one, held or skipped, plans the one after it. */
@Service
public class Rounds {

    static final Setting WEEKS = Setting.number("round-weeks", 4, 1, 26, "Holstebro");

    /** So long before its day a visit is raised. */
    private static final int RAISED_DAYS = 7;

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Rounds(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** A visit that somebody has to see to. */
    public record Due(UUID round, String unit, LocalDate on, boolean late) {}

    /** A team that can be visited. */
    public record Team(UUID id, String name) {}

    private record Of<T>(UUID owner, T what) {}

    /** Visits to the reader's team that are near, or whose day has gone without a word; the earliest first. */
    public List<Due> due(User user) {
        if (user.team() == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return db.sql("""
                        select r.id, r.unit, v.planned_on from round.visit v join round.round r on r.id = v.round
                        where v.state = 'PLANNED' and r.team = ? and v.planned_on <= ?
                        order by v.planned_on, r.unit""")
                .params(user.team(), today.plusDays(RAISED_DAYS))
                .query((row, number) -> {
                    LocalDate on = row.getObject("planned_on", LocalDate.class);
                    return new Due(row.getObject("id", UUID.class), row.getString("unit"), on, on.isBefore(today));
                })
                .list();
    }

    /** Those that go on first, by the day of the next visit. Three statements, however many there are. */
    List<Round> all() {
        Map<UUID, List<Round.Presented>> offers = offers();
        Map<UUID, List<Round.Visit>> visits = visits(offers);
        return db.sql("""
                        select r.*, t.name as team_name from round.round r
                        left join staff.published_team t on t.id = r.team
                        left join round.visit v on v.round = r.id and v.state = 'PLANNED'
                        order by v.planned_on nulls last, r.ended_on desc, r.unit, r.id""")
                .query((row, number) -> round(row, visits.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    Round get(UUID id) {
        return all().stream().filter(round -> round.id().equals(id)).findAny().orElseThrow(Refused::notFound);
    }

    private Map<UUID, List<Round.Visit>> visits(Map<UUID, List<Round.Presented>> offers) {
        return db
                .sql("select * from round.visit order by state <> 'PLANNED', planned_on desc, id desc")
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Of<>(
                            row.getObject("round", UUID.class),
                            new Round.Visit(
                                    id,
                                    Round.State.valueOf(row.getString("state")),
                                    row.getObject("planned_on", LocalDate.class),
                                    row.getObject("held_on", LocalDate.class),
                                    row.getString("words"),
                                    row.getString("told_by"),
                                    offers.getOrDefault(id, List.of())));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::owner, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private Map<UUID, List<Round.Presented>> offers() {
        return db
                .sql("""
                        select x.visit, o.id, o.name from round.visit_offer x
                        join offer.published_offer o on o.id = x.offer order by o.name""")
                .query((row, number) -> new Of<>(
                        row.getObject("visit", UUID.class),
                        new Round.Presented(row.getObject("id", UUID.class), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::owner, Collectors.mapping(Of::what, Collectors.toList())));
    }

    List<Team> teams() {
        return db.sql("select id, name from staff.published_team order by name")
                .query((row, number) -> new Team(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** @return the round; the same one when it is sent twice */
    @Transactional
    public UUID begin(String unit, String contact, UUID team, LocalDate first, User leader, UUID request) {
        int begun = db.sql("""
                        insert into round.round (unit, contact, team, begun_by, begun_at, request)
                        values (?, ?, ?, ?, ?, ?) on conflict (request) do nothing""")
                .params(unit, contact, team, leader.name(), now(), request)
                .update();
        UUID round = db.sql("select id from round.round where request = ?")
                .param(request)
                .query(UUID.class)
                .single();
        if (begun == 1) {
            plan(round, first);
        }
        return round;
    }

    /** The one visit that is still to come. */
    public UUID nextOf(UUID round) {
        return db.sql("select id from round.visit where round = ? and state = 'PLANNED'")
                .param(round)
                .query(UUID.class)
                .optional()
                .orElseThrow(Rounds::changed);
    }

    /** Another day for a visit that is still to come. */
    @Transactional
    public void planOn(UUID visit, LocalDate on) {
        hold(visit);
        db.sql("update round.visit set planned_on = ? where id = ?")
                .params(on, visit)
                .update();
    }

    /** Which offers the next visit is to tell of, instead of those chosen before. */
    @Transactional
    public void tellOf(UUID visit, Collection<UUID> offers) {
        hold(visit);
        db.sql("delete from round.visit_offer where visit = ?").param(visit).update();
        offers.forEach(offer -> db.sql("insert into round.visit_offer values (?, ?) on conflict do nothing")
                .params(visit, offer)
                .update());
    }

    /** They came; {@code learnt} says what both sides learnt. The next visit is planned. */
    @Transactional
    public void held(UUID visit, LocalDate on, String learnt, User who) {
        told(visit, Round.State.HELD, Optional.of(on), learnt, who);
    }

    /** Nobody came; the next visit is planned all the same. */
    @Transactional
    public void skipped(UUID visit, String reason, User who) {
        told(visit, Round.State.SKIPPED, Optional.empty(), reason, who);
    }

    private void told(UUID visit, Round.State state, Optional<LocalDate> heldOn, String words, User who) {
        LocalDate planned = hold(visit);
        db.sql("""
                        update round.visit set state = :state, held_on = :heldOn, words = :words, told_by = :by, told_at = :at
                        where id = :visit""")
                .param("state", state.name())
                .param("heldOn", heldOn.orElse(null))
                .param("words", words)
                .param("by", who.name())
                .param("at", now())
                .param("visit", visit)
                .update();
        UUID round = db.sql("select round from round.visit where id = ?")
                .param(visit)
                .query(UUID.class)
                .single();
        plan(round, after(planned));
    }

    /** The next day of the rhythm that has not come yet. */
    private LocalDate after(LocalDate planned) {
        int weeks = settings.number(WEEKS);
        LocalDate next = planned.plusWeeks(weeks);
        while (!next.isAfter(LocalDate.now(clock))) {
            next = next.plusWeeks(weeks);
        }
        return next;
    }

    @Transactional
    public void end(UUID round, String why, User leader) {
        int ended = db.sql(
                        "update round.round set ended_on = ?, ended_by = ?, why_ended = ? where id = ? and ended_on is null")
                .params(LocalDate.now(clock), leader.name(), why, round)
                .update();
        if (ended == 0) {
            throw changed();
        }
        db.sql(
                        "update round.visit set state = 'CALLED_OFF', told_by = ?, told_at = ? where round = ? and state = 'PLANNED'")
                .params(leader.name(), now(), round)
                .update();
    }

    private void plan(UUID round, LocalDate on) {
        db.sql("insert into round.visit (round, planned_on) values (?, ?)")
                .params(round, on)
                .update();
    }

    /** Holds a visit that is still to come. @return its day */
    private LocalDate hold(UUID visit) {
        return db.sql("select planned_on from round.visit where id = ? and state = 'PLANNED' for update")
                .param(visit)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(Rounds::changed);
    }

    private static Refused changed() {
        return new Refused(HttpStatus.CONFLICT, "RUN-01", "round.changed");
    }

    private static Round round(ResultSet row, List<Round.Visit> visits) throws SQLException {
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        String team = row.getString("team_name");
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("unit"),
                row.getString("contact"),
                row.getObject("team", UUID.class),
                team == null ? "" : team,
                ended == null
                        ? Optional.empty()
                        : Optional.of(new Round.Ending(ended, row.getString("ended_by"), row.getString("why_ended"))),
                visits);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
