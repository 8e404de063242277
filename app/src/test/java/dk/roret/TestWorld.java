package dk.roret;

import dk.roret.access.CitizenId;
import dk.roret.access.Persona;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people whom the tests tell about. Everybody in the cast can sign in. */
@TestConfiguration(proxyBeanMethods = false)
public class TestWorld implements Persona.Cast {

    public static final UUID SICKNESS_TEAM = id(1);
    public static final UUID YOUTH_TEAM = id(2);

    /** On sickness benefit since 16 February 2026, week 40; Jonas has her course. */
    public static final User SANNE = new User(id(101), "Sanne Birk Holm", Role.CITIZEN, null, null);
    /** Under name and address protection; Jonas has his course. */
    public static final User OLE = new User(id(102), "Ole Bjerregaard", Role.CITIZEN, null, null);
    /** In the youth team, far from Jonas; Mette has her course. */
    public static final User NANNA = new User(id(103), "Nanna Kofoed", Role.CITIZEN, null, null);

    public static final User JONAS = new User(id(201), "Jonas Friis Dalgaard", Role.CASEWORKER, SICKNESS_TEAM, null);
    /** A colleague in Jonas's team. */
    public static final User KAREN = new User(id(202), "Karen Toft Lund", Role.CASEWORKER, SICKNESS_TEAM, null);

    public static final User METTE = new User(id(203), "Mette Agerskov", Role.CASEWORKER, YOUTH_TEAM, null);
    public static final User LOUISE = new User(id(204), "Louise Krag Thomsen", Role.COMPANY_CONSULTANT, null, null);
    public static final User PETER = new User(id(205), "Peter Obel", Role.PROVIDER, null, "havnen");
    public static final User HANNE = new User(id(206), "Hanne Vestergaard Bruun", Role.LEADER, SICKNESS_TEAM, null);
    public static final User FARID = new User(id(207), "Farid Rahimi", Role.ANALYST, null, null);
    public static final User BIRGIT = new User(id(208), "Birgit Skov Nielsen", Role.COMMITTEE_MEMBER, null, null);
    public static final User TOM = new User(id(209), "Tom Ejlersen", Role.ADMINISTRATOR, null, null);

    public static final List<User> STAFF = List.of(JONAS, KAREN, METTE, LOUISE, PETER, HANNE, FARID, BIRGIT, TOM);
    public static final List<User> CITIZENS = List.of(SANNE, OLE, NANNA);

    TestWorld(JdbcClient db) {
        db.sql(
                        "insert into staff.team (id, source, source_key, name) values (?, 'test', 'sickness', 'Sygedagpenge'), (?, 'test', 'youth', 'Unge')")
                .params(SICKNESS_TEAM, YOUTH_TEAM)
                .update();
        for (User person : STAFF) {
            db.sql("""
                            insert into staff.staff (id, source, source_key, name, role, team, provider_key, login, title, phone)
                            values (?, 'test', ?, ?, ?, ?, ?, ?, null, '12 34 41 18')""")
                    .param(1, person.id())
                    .param(2, login(person))
                    .param(3, person.name())
                    .param(4, person.role().code())
                    .param(5, person.team())
                    .param(6, person.provider())
                    .param(7, login(person))
                    .update();
        }
        citizen(db, SANNE, "1402805018", "1980-02-14", "female", false, JONAS);
        citizen(db, OLE, "0305655017", "1965-05-03", "male", true, JONAS);
        citizen(db, NANNA, "2211010012", "2001-11-22", "female", false, METTE);
        db.sql("insert into benefit.observation values ('test', date '2020-11-16', date '2026-11-15')")
                .update();
        spell(db, SANNE, "unemployment_benefit", "2024-06-03", "2024-09-08", "job");
        spell(db, SANNE, "sickness_benefit", "2026-02-16", null, null);
        spell(db, OLE, "unemployment_allowance", "2025-09-15", null, null);
        spell(db, NANNA, "cash_assistance", "2026-09-14", null, null);
    }

    @Override
    public List<Persona> everyone() {
        List<User> everyone = new ArrayList<>(STAFF);
        everyone.addAll(CITIZENS);
        return everyone.stream()
                .map(user -> new Persona(user, user.roleText(), "access.sign-in.lead"))
                .toList();
    }

    public static CitizenId citizen(User user) {
        return new CitizenId(user.id());
    }

    private static void citizen(
            JdbcClient db, User person, String cpr, String born, String sex, boolean secret, User caseworker) {
        int space = person.name().indexOf(' ');
        db.sql("""
                        insert into citizen.citizen (id, source, source_key, cpr, given_name, family_name, birth_date, sex,
                          education, name_protected, street, postal_code, city)
                        values (?, 'test', ?, ?, ?, ?, cast(? as date), ?, 'vocational', ?, 'Havnegade 4', '9998', 'Fjordby')""")
                .params(
                        person.id(),
                        person.name(),
                        cpr,
                        person.name().substring(0, space),
                        person.name().substring(space + 1),
                        born,
                        sex,
                        secret)
                .update();
        db.sql(
                        "insert into citizen.responsibility (citizen, caseworker, team, decided, since) values (?, ?, ?, false, timestamptz '2026-02-16')")
                .params(person.id(), caseworker.id(), java.util.Objects.requireNonNull(caseworker.team()))
                .update();
    }

    private static void spell(
            JdbcClient db, User person, String benefit, String start, @Nullable String end, @Nullable String exit) {
        db.sql("""
                        insert into benefit.spell (source, source_key, citizen, benefit, start_date, end_date, exit_reason, weekly_amount)
                        values ('test', ?, ?, ?, cast(? as date), cast(? as date), ?, 5085)""")
                .param(1, person.name() + start)
                .param(2, person.id())
                .param(3, benefit)
                .param(4, start)
                .param(5, end)
                .param(6, exit)
                .update();
    }

    private static String login(User person) {
        return person.name().toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
