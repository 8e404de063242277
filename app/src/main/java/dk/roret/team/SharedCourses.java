package dk.roret.team;

import dk.roret.access.Access;
import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.access.User;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.web.Page;
import dk.roret.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The citizens whose course a team shares, because they have said yes. */
@Service
public class SharedCourses implements HeldAboutCitizen {

    static final Setting SIZE = Setting.number("team-size", 100, 5, 500, "Vejle");

    private final JdbcClient db;
    private final SharedTeams teams;
    private final Settings settings;
    private final Access access;
    private final Clock clock;

    SharedCourses(JdbcClient db, SharedTeams teams, Settings settings, Access access, Clock clock) {
        this.db = db;
        this.teams = teams;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A citizen in a team's caseload.
     *
     * @param caseworker who still has the course; null where only a team has it
     */
    public record Shared(
            CitizenId citizen, String name, @Nullable String caseworker, LocalDate consentOn) {}

    /** A team that shares, or has shared, the course of one citizen. */
    public record Sharing(
            UUID team,
            String name,
            String purpose,
            LocalDate consentOn,
            String consent,
            String addedBy,
            @Nullable Instant until,
            @Nullable String endedBy,
            @Nullable String why) {}

    /** The caseload, for members alone; that they saw it is written down for each. */
    List<Shared> caseload(SharedTeam team, User member) {
        if (!team.has(member) || team.ending().isPresent()) {
            return List.of();
        }
        List<Shared> all = db.sql("""
                        select c.id, c.given_name || ' ' || c.family_name as name, s.name as caseworker, k.consent_on
                        from team.course k
                        join citizen.published_citizen c on c.id = k.citizen
                        left join staff.published_staff s on s.id = c.caseworker
                        where k.team = ? and k.until is null
                        order by name, c.id""")
                .param(team.id())
                .query((row, number) -> new Shared(
                        new CitizenId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("caseworker"),
                        row.getObject("consent_on", LocalDate.class)))
                .list();
        if (!all.isEmpty()) {
            access.listed(
                    member,
                    all.stream().map(Shared::citizen).toList(),
                    Ground.SHARED_TEAM,
                    "GET " + TeamPage.ADDRESS + "/" + team.id());
        }
        return all;
    }

    int size() {
        return settings.number(SIZE);
    }

    /** Those that share now first. */
    List<Sharing> of(Look look) {
        return db.sql("""
                        select k.*, t.name, t.purpose from team.course k join team.team t on t.id = k.team
                        where k.citizen = ? order by k.until is not null, k.id desc""")
                .param(look.citizen().value())
                .query((row, number) -> {
                    Timestamp until = row.getTimestamp("until");
                    return new Sharing(
                            row.getObject("team", UUID.class),
                            row.getString("name"),
                            row.getString("purpose"),
                            row.getObject("consent_on", LocalDate.class),
                            row.getString("consent"),
                            row.getString("added_by"),
                            until == null ? null : until.toInstant(),
                            row.getString("ended_by"),
                            row.getString("why_ended"));
                })
                .list();
    }

    /** Whoever has the course, or holds the threads, writes down the citizen's yes. */
    static boolean mayShare(Look look) {
        return look.ground() == Ground.CASELOAD || look.ground() == Ground.COORDINATOR;
    }

    /**
     * The team shares the course from now on; twice is once.
     *
     * @throws Refused if the reader may not, the team has ended, or it has as many as it can carry
     */
    @Transactional
    public void share(Look look, UUID team, LocalDate consentOn, String consent) {
        if (!mayShare(look)) {
            throw new Refused(HttpStatus.FORBIDDEN, "TVF-02", "team.not-yours");
        }
        teams.requireWorking(team);
        boolean already = db.sql(
                        "select exists (select 1 from team.course where team = ? and citizen = ? and until is null)")
                .params(team, look.citizen().value())
                .query(Boolean.class)
                .single();
        if (already) {
            return;
        }
        int size = size();
        if (db.sql("select count(*) from team.course where team = ? and until is null")
                        .param(team)
                        .query(Long.class)
                        .single()
                >= size) {
            throw new Refused(HttpStatus.CONFLICT, "TVF-03", "team.full", size);
        }
        db.sql("""
                        insert into team.course (team, citizen, consent_on, consent, since, added_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        team,
                        look.citizen().value(),
                        consentOn,
                        consent,
                        Timestamp.from(clock.instant()),
                        look.user().name())
                .update();
    }

    /** The citizen takes the yes back, or whoever has the course ends it. From now on the members see nothing. */
    @Transactional
    public void end(Look look, UUID team, @Nullable String why) {
        if (!look.byCitizen() && !mayShare(look)) {
            throw new Refused(HttpStatus.FORBIDDEN, "TVF-02", "team.not-yours");
        }
        db.sql("""
                        update team.course set until = :at, ended_by = :by, why_ended = :why
                        where team = :team and citizen = :citizen and until is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", look.user().name())
                .param("why", why)
                .param("team", team)
                .param("citizen", look.citizen().value())
                .update();
    }

    @Override
    public String title() {
        return "team.held";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        return of(look).stream()
                .map(one -> new Row(
                        page.words().date(one.consentOn()),
                        String.join("\n", one.name(), one.consent(), one.why() == null ? "" : one.why())
                                .strip()))
                .toList();
    }
}
