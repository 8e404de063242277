package dk.roret.team;

import dk.roret.access.User;
import dk.roret.web.Refused;
import dk.roret.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams, who is in them, and what they have learnt. */
@Service
public class SharedTeams {

    private final JdbcClient db;
    private final Clock clock;

    SharedTeams(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Somebody who can be taken into a team. */
    public record Colleague(UUID id, String name, String unit) {}

    private record Of<T>(UUID team, T what) {}

    /** Those at work first. Three statements, however many there are. */
    List<SharedTeam> all() {
        Map<UUID, List<SharedTeam.Member>> members = members();
        Map<UUID, List<SharedTeam.Learning>> learnings = learnings();
        return db.sql("select * from team.team order by ended_at is not null, name, id")
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return team(row, members.getOrDefault(id, List.of()), learnings.getOrDefault(id, List.of()));
                })
                .list();
    }

    SharedTeam get(UUID id) {
        return all().stream().filter(team -> team.id().equals(id)).findAny().orElseThrow(Refused::notFound);
    }

    private Map<UUID, List<SharedTeam.Member>> members() {
        return db
                .sql("""
                        select m.team, m.staff, p.name, coalesce(t.name, '') as unit
                        from team.member m
                        join team.team g on g.id = m.team
                        join staff.published_person p on p.id = m.staff
                        left join staff.published_team t on t.id = p.team
                        where m.until is null or m.until = g.ended_at
                        order by p.name""")
                .query((row, number) -> new Of<>(
                        row.getObject("team", UUID.class),
                        new SharedTeam.Member(
                                row.getObject("staff", UUID.class), row.getString("name"), row.getString("unit"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::team, Collectors.mapping(Of::what, Collectors.toList())));
    }

    private Map<UUID, List<SharedTeam.Learning>> learnings() {
        return db
                .sql("select * from team.learning order by id desc")
                .query((row, number) -> new Of<>(
                        row.getObject("team", UUID.class),
                        new SharedTeam.Learning(
                                row.getString("seen"),
                                row.getString("changed"),
                                row.getString("written_by"),
                                row.getTimestamp("written_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::team, Collectors.mapping(Of::what, Collectors.toList())));
    }

    /** Staff at work who are not in the team. */
    List<Colleague> candidates(SharedTeam team) {
        return db.sql("""
                        select s.id, s.name, coalesce(s.team_name, '') as unit from staff.published_staff s
                        where s.role in ('caseworker', 'leader', 'company_consultant')
                          and coalesce(s.active_from, :today) <= :today and coalesce(s.active_until, :today) >= :today
                          and not exists (select 1 from team.member m
                                          where m.team = :team and m.staff = s.id and m.until is null)
                        order by unit, s.name""")
                .param("today", LocalDate.now(clock))
                .param("team", team.id())
                .query((row, number) ->
                        new Colleague(row.getObject("id", UUID.class), row.getString("name"), row.getString("unit")))
                .list();
    }

    /** @return the team; the same one when it is sent twice */
    @Transactional
    public UUID start(String name, String purpose, User leader, UUID request) {
        db.sql("""
                        insert into team.team (name, purpose, started_on, started_by, request)
                        values (?, ?, ?, ?, ?) on conflict (request) do nothing""")
                .params(name, purpose, LocalDate.now(clock), leader.name(), request)
                .update();
        return db.sql("select id from team.team where request = ?")
                .param(request)
                .query(UUID.class)
                .single();
    }

    /** In twice is in once. */
    @Transactional
    public void take(UUID team, UUID staff, User leader) {
        requireWorking(team);
        db.sql("""
                        insert into team.member (team, staff, since, added_by) values (?, ?, ?, ?)
                        on conflict (team, staff) where until is null do nothing""").params(team, staff, now(), leader.name()).update();
    }

    @Transactional
    void leave(UUID team, UUID staff, User leader) {
        requireWorking(team);
        db.sql("update team.member set until = ?, removed_by = ? where team = ? and staff = ? and until is null")
                .params(now(), leader.name(), team, staff)
                .update();
    }

    /** Nobody in it sees its citizens from now on; what it learnt stays. */
    @Transactional
    public void end(UUID team, String why, User leader) {
        requireWorking(team);
        db.sql("update team.team set ended_at = ?, ended_by = ?, why_ended = ? where id = ?")
                .params(now(), leader.name(), why, team)
                .update();
        db.sql("update team.member set until = ?, removed_by = ? where team = ? and until is null")
                .params(now(), leader.name(), team)
                .update();
        db.sql("update team.course set until = ?, ended_by = ?, why_ended = ? where team = ? and until is null")
                .params(now(), leader.name(), why, team)
                .update();
    }

    @Transactional
    public void learnt(UUID team, String seen, String changed, User member, UUID request) {
        requireWorking(team);
        db.sql("""
                        insert into team.learning (team, seen, changed, written_by, written_at, request)
                        values (?, ?, ?, ?, ?, ?) on conflict (request) do nothing""").params(team, seen, changed, member.name(), now(), request).update();
    }

    /** Whether the text names somebody whose course the team shares or has shared. */
    boolean namesACitizen(UUID team, String text) {
        return db.sql("""
                        select exists (
                          select 1 from team.course k join citizen.published_citizen c on c.id = k.citizen
                          where k.team = :team
                            and position(lower(c.given_name || ' ' || c.family_name) in lower(:text)) > 0)""")
                .param("team", team)
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    /** Holds the team until the transaction ends. */
    void requireWorking(UUID team) {
        boolean works = db.sql("select id from team.team where id = ? and ended_at is null for update")
                .param(team)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!works) {
            throw new Refused(HttpStatus.CONFLICT, "TVF-01", "team.ended-meanwhile");
        }
    }

    private static SharedTeam team(ResultSet row, List<SharedTeam.Member> members, List<SharedTeam.Learning> learnings)
            throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new SharedTeam(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("started_on", LocalDate.class),
                row.getString("started_by"),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new SharedTeam.Ending(
                                LocalDate.ofInstant(ended.toInstant(), Words.COPENHAGEN),
                                row.getString("ended_by"),
                                row.getString("why_ended"))),
                members,
                learnings);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
