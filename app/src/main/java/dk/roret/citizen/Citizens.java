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
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The citizens. Whoever wants one has to hold a {@link Look}. */
@Repository
public class Citizens implements Directory, CitizenName {

    private final JdbcClient db;

    Citizens(JdbcClient db) {
        this.db = db;
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
                               t.name as team_name
                        from citizen.citizen c
                        left join citizen.responsibility r on r.citizen = c.id and r.until is null
                        left join staff.published_staff s on s.id = r.caseworker
                        left join staff.published_team t on t.id = r.team
                        where c.id = ? and c.withdrawn_at is null""")
                .param(look.citizen().value())
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
    private static boolean mayKnow(Ground ground) {
        return switch (ground) {
            case SELF, CASELOAD, HANDOVER, BREAK_GLASS -> true;
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
                row.getObject("birth_date", java.time.LocalDate.class),
                addressHidden || street == null
                        ? Optional.empty()
                        : Optional.of(street + ", " + row.getString("postal_code") + " " + row.getString("city")),
                row.getBoolean("name_protected") || row.getBoolean("address_protected"),
                row.getBoolean("interpreter"),
                caseworker == null && team == null
                        ? null
                        : new Citizen.Responsible(
                                caseworker,
                                row.getString("caseworker_name"),
                                row.getString("title"),
                                row.getString("caseworker_phone"),
                                team,
                                row.getString("team_name")));
    }
}
