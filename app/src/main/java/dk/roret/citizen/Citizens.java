package dk.roret.citizen;

import dk.roret.access.CitizenId;
import dk.roret.access.CitizenName;
import dk.roret.access.Directory;
import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The citizens. Whoever wants one has to hold a {@link Look}. */
@Repository
public class Citizens implements Directory, CitizenName {

    private final JdbcClient db;
    private final Clock clock;

    Citizens(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Everything but what is protected from this reader.
     *
     * @throws Refused if there is no such citizen, or they have been withdrawn meanwhile
     * @throws IllegalArgumentException for a provider, who has {@link #reach} and no more
     */
    public Citizen get(Look look) {
        if (look.ground() == Ground.ORDER) {
            throw new IllegalArgumentException("A provider does not see a citizen's record");
        }
        return find(look).orElseThrow(Refused::notFound);
    }

    private Optional<Citizen> find(Look look) {
        return db.sql("""
                        select c.*, r.caseworker, r.team, s.name as caseworker_name, s.title, s.phone as caseworker_phone,
                               t.name as team_name,
                               holds.id as coordinator, holds.name as coordinator_name, holds.title as coordinator_title,
                               holds.phone as coordinator_phone, holds.chosen,
                               exists (select from citizen.life_phase p
                                       where p.majority and c.birth_date + make_interval(years => p.age) > :today
                                         and p.valid_from <= :today and coalesce(p.valid_until, :today) >= :today) as under_age
                        from citizen.citizen c
                        left join citizen.responsibility r on r.citizen = c.id and r.until is null
                        left join staff.published_staff s on s.id = r.caseworker
                        left join staff.published_team t on t.id = r.team
                        left join citizen.published_coordinator(:today) k on k.citizen = c.id
                        left join lateral (
                          select p.id, p.name, p.title, p.phone, (p.id = k.coordinator) is true as chosen
                          from staff.published_staff p
                          where (p.id in (k.coordinator, r.caseworker) or p.role = 'leader' and p.team = r.team)
                            and coalesce(p.active_from, :today) <= :today and coalesce(p.active_until, :today) >= :today
                          order by (p.id = k.coordinator) is true desc, (p.id = r.caseworker) is true desc, p.name
                          limit 1) holds on true
                        where c.id = :citizen and c.withdrawn_at is null""")
                .param("today", LocalDate.now(clock))
                .param("citizen", look.citizen().value())
                .query((row, number) -> citizen(row, mayKnow(look.ground())))
                .optional();
    }

    /** How to reach a citizen: nothing where the name or the address is protected from this reader. */
    public Reach reach(Look look) {
        return db.sql("""
                        select given_name || ' ' || family_name as name, phone, name_protected or address_protected as hidden
                        from citizen.citizen where id = ? and withdrawn_at is null""")
                .param(look.citizen().value())
                .query((row, number) -> row.getBoolean("hidden") && !mayKnow(look.ground())
                        ? Reach.HIDDEN
                        : new Reach(Optional.of(row.getString("name")), Optional.ofNullable(row.getString("phone"))))
                .optional()
                .orElseThrow(Refused::notFound);
    }

    @Override
    public Optional<String> name(Look look) {
        return find(look).flatMap(Citizen::name);
    }

    @Override
    public boolean ofCitizens() {
        return true;
    }

    @Override
    public Optional<User> byLogin(String cpr) {
        return find("cpr = ?", cpr);
    }

    @Override
    public Optional<User> byId(UUID id) {
        return find("id = ?", id);
    }

    @Override
    public Optional<User> bySource(String source, String key) {
        return find("source = ? and source_key = ?", source, key);
    }

    /** Those who must know a protected name and address: the citizen, and whoever acts in the course. */
    public static boolean mayKnow(Ground ground) {
        return switch (ground) {
            case SELF, CASELOAD, COORDINATOR, HANDOVER, SHARED_TEAM, BREAK_GLASS -> true;
            case TEAM, INVITED, ORDER -> false;
        };
    }

    private Optional<User> find(String condition, Object... values) {
        return db.sql("select id, given_name, family_name from citizen.citizen where withdrawn_at is null and "
                        + condition)
                .params(values)
                .query((row, number) -> new User(
                        row.getObject("id", UUID.class),
                        row.getString("given_name") + " " + row.getString("family_name"),
                        Role.CITIZEN,
                        null,
                        null))
                .optional();
    }

    private static Citizen citizen(ResultSet row, boolean mayKnow) throws SQLException {
        boolean nameHidden = row.getBoolean("name_protected") && !mayKnow;
        boolean addressHidden = (row.getBoolean("name_protected") || row.getBoolean("address_protected")) && !mayKnow;
        String given = row.getString("given_name");
        String street = row.getString("street");
        UUID caseworker = row.getObject("caseworker", UUID.class);
        UUID team = row.getObject("team", UUID.class);
        return new Citizen(
                new CitizenId(row.getObject("id", UUID.class)),
                nameHidden ? Optional.empty() : Optional.of(given + " " + row.getString("family_name")),
                nameHidden ? Optional.empty() : Optional.of(FirstName.of(given)),
                new Cpr(row.getString("cpr")),
                row.getObject("birth_date", LocalDate.class),
                addressHidden || street == null
                        ? Optional.empty()
                        : Optional.of(street + ", " + row.getString("postal_code") + " " + row.getString("city")),
                row.getBoolean("name_protected") || row.getBoolean("address_protected"),
                row.getBoolean("interpreter"),
                row.getBoolean("under_age"),
                caseworker == null && team == null
                        ? null
                        : new Citizen.Responsible(
                                caseworker,
                                row.getString("caseworker_name"),
                                row.getString("title"),
                                row.getString("caseworker_phone"),
                                team,
                                row.getString("team_name")),
                coordinator(row));
    }

    private static Citizen.@Nullable Coordinator coordinator(ResultSet row) throws SQLException {
        UUID id = row.getObject("coordinator", UUID.class);
        return id == null
                ? null
                : new Citizen.Coordinator(
                        id,
                        row.getString("coordinator_name"),
                        row.getString("coordinator_title"),
                        row.getString("coordinator_phone"),
                        row.getBoolean("chosen"));
    }
}
