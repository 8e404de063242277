package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads hand-overs and requests, each as its reader may see it. */
@Repository
class HandoverQuery {

    /** Days that ended ones stay on the list, so that both see how it went. */
    static final Setting SHOWN_DAYS = Setting.number("handover-days", 30, 1, 365, "Roret");

    private static final String HANDOVERS = """
            select h.*, c.given_name || ' ' || c.family_name as citizen_name, c.name_protected,
                   g.name as giver_name, v.name as receiver_name, r.caseworker, r.team,
                   h.receiver = :user as receiving, :user in (h.giver, h.receiver) as party
            from citizen.handover h
            join citizen.citizen c on c.id = h.citizen and c.withdrawn_at is null
            left join citizen.responsibility r on r.citizen = h.citizen and r.until is null
            left join staff.published_staff g on g.id = h.giver
            left join staff.published_staff v on v.id = h.receiver
            """;

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    HandoverQuery(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    int shownDays() {
        return settings.number(SHOWN_DAYS);
    }

    private Timestamp shownSince(int days) {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
    }

    /** The one under way. */
    Optional<Handover> open(Look look) {
        return db.sql(HANDOVERS + "where h.citizen = :citizen and h.ended_at is null")
                .param("user", look.user().id())
                .param("citizen", look.citizen().value())
                .query((row, number) -> handover(row, look.user()))
                .optional();
    }

    /** Those that the user is part of or leads, open ones first; ended ones for some days. */
    List<Handover> of(User user, int days) {
        return db.sql(HANDOVERS + """
                        where (:user in (h.giver, h.receiver) or :leader and r.team = :team)
                          and (h.ended_at is null or h.ended_at > :since)
                        order by h.ended_at desc nulls first, h.given_at""")
                .param("user", user.id())
                .param("leader", user.role() == Role.LEADER)
                .param("team", user.team())
                .param("since", shownSince(days))
                .query((row, number) -> handover(row, user))
                .list();
    }

    /** Open requests for courses that are the user's to give. */
    List<HandoverRequest> requestsTo(User user) {
        return db.sql("""
                        select q.*, r.caseworker, case when not c.name_protected or r.caseworker = :user
                                    then c.given_name || ' ' || c.family_name end as citizen_name, s.name as asker
                        from citizen.handover_request q
                        join citizen.citizen c on c.id = q.citizen and c.withdrawn_at is null
                        join citizen.responsibility r on r.citizen = q.citizen and r.until is null
                        join staff.published_staff s on s.id = q.asked_by
                        where q.ended_at is null and (r.caseworker = :user or :leader and r.team = :team)
                        order by q.asked_at""")
                .param("user", user.id())
                .param("leader", user.role() == Role.LEADER)
                .param("team", user.team())
                .query((row, number) -> request(row, user))
                .list();
    }

    /** What the user has asked for, with nothing about the citizen. */
    List<HandoverRequest> requestsBy(User user, int days) {
        return db.sql("""
                        select q.*, null as citizen_name, null as asker, null::uuid as caseworker from citizen.handover_request q
                        where q.asked_by = ? and (q.ended_at is null or q.ended_at > ?)
                        order by q.ended_at desc nulls first, q.asked_at""")
                .params(user.id(), shownSince(days))
                .query((row, number) -> request(row, user))
                .list();
    }

    /** A name is for those who are part of an open hand-over; afterwards for whoever is responsible. */
    private static Handover handover(ResultSet row, User reader) throws SQLException {
        boolean open = row.getTimestamp("ended_at") == null;
        boolean party = row.getBoolean("party");
        boolean responsible = reader.id().equals(row.getObject("caseworker", UUID.class));
        boolean leads = reader.role() == Role.LEADER
                && reader.team() != null
                && reader.team().equals(row.getObject("team", UUID.class))
                && !row.getBoolean("name_protected");
        return new Handover(
                row.getObject("id", UUID.class),
                new CitizenId(row.getObject("citizen", UUID.class)),
                (open && party) || responsible || leads ? row.getString("citizen_name") : null,
                row.getString("giver_name"),
                row.getString("receiver_name"),
                row.getString("reason"),
                row.getTimestamp("given_at").toInstant(),
                instant(row.getTimestamp("accepted_at")),
                row.getObject("spoken_on", LocalDate.class),
                instant(row.getTimestamp("ended_at")),
                Handover.Stage.of(row.getString("outcome"), row.getTimestamp("accepted_at") != null),
                row.getString("answer"),
                row.getBoolean("receiving"),
                row.getObject("bulk", UUID.class),
                row.getBoolean("giving_back"),
                responsible ? Ground.CASELOAD : open && party ? Ground.HANDOVER : Ground.TEAM);
    }

    private static HandoverRequest request(ResultSet row, User reader) throws SQLException {
        return new HandoverRequest(
                row.getObject("id", UUID.class),
                new CitizenId(row.getObject("citizen", UUID.class)),
                row.getString("citizen_name"),
                row.getObject("asked_by", UUID.class),
                row.getString("asker"),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("outcome"),
                row.getString("answer"),
                reader.id().equals(row.getObject("caseworker", UUID.class)) ? Ground.CASELOAD : Ground.TEAM);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
