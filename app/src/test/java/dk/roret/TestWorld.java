package dk.roret;

import dk.roret.access.CitizenId;
import dk.roret.access.Persona;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.intake.Intake;
import dk.roret.intake.Runs;
import dk.roret.intake.TestPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

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

    private static final List<String> CITIZEN_ROWS = List.of(
            TestPackage.CITIZENS + ",name_protected,street,postal_code,city,caseworker_id,team_id",
            citizen(SANNE, "1402805018", "1980-02-14", "female", false, JONAS),
            citizen(OLE, "0305655017", "1965-05-03", "male", true, JONAS),
            citizen(NANNA, "2211010012", "2001-11-22", "female", false, METTE));

    private static final List<String> SPELL_ROWS = List.of(
            TestPackage.SPELLS + ",weekly_amount",
            "sanne-1," + key(SANNE) + ",unemployment_benefit,2024-06-03,2024-09-08,job,5085",
            "sanne-2," + key(SANNE) + ",sickness_benefit,2026-02-16,,,5085",
            "ole-1," + key(OLE) + ",unemployment_allowance,2025-09-15,,,5085",
            "nanna-1," + key(NANNA) + ",cash_assistance,2026-09-14,,,5085");

    /** Everybody comes in through the door, as in a municipality. */
    TestWorld(Intake intake, Runs runs, JdbcTemplate db) throws IOException {
        keepIds(db);
        Path folder = Files.createTempDirectory("test-world-");
        Path delivery = new TestPackage(folder)
                .from("test")
                .with("teams", "team_id,name", "sickness,Sygedagpenge", "youth,Unge")
                .with("providers", "provider_id,name,kind", "havnen,Havnen,association")
                .with("staff", staffRows())
                .with("citizens", CITIZEN_ROWS.toArray(String[]::new))
                .with("spells", SPELL_ROWS.toArray(String[]::new))
                .written();
        Runs.Run run = runs.find(intake.read(delivery, "TestWorld", (reading, rows, percent) -> {}))
                .orElseThrow();
        if (run.state() != Runs.State.LOADED || run.rejected() > 0) {
            throw new IllegalStateException("The people of the tests did not all come in: " + run);
        }
        FileSystemUtils.deleteRecursively(folder);
        db.execute("drop table public.known_id cascade; drop function public.keep_id() cascade");
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

    private static String[] staffRows() {
        List<String> rows = new ArrayList<>(List.of("staff_id,name,role,team_id,provider_id,login,phone"));
        for (User person : STAFF) {
            rows.add(String.join(
                    ",",
                    key(person),
                    person.name(),
                    person.role().code(),
                    team(person),
                    person.provider() == null ? "" : person.provider(),
                    key(person),
                    "12 34 41 18"));
        }
        return rows.toArray(String[]::new);
    }

    private static String citizen(User person, String cpr, String born, String sex, boolean secret, User caseworker) {
        int space = person.name().indexOf(' ');
        return String.join(
                ",",
                key(person),
                cpr,
                person.name().substring(0, space),
                person.name().substring(space + 1),
                born,
                sex,
                "vocational",
                Boolean.toString(secret),
                "Havnegade 4",
                "9998",
                "Fjordby",
                key(caseworker),
                team(caseworker));
    }

    /** So that a test can name somebody, the database gives the people here the ids above. */
    private static void keepIds(JdbcTemplate db) {
        db.execute("""
                create table public.known_id (key text primary key, id uuid not null);
                create function public.keep_id() returns trigger language plpgsql as $$
                begin
                  new.id = coalesce((select id from public.known_id where key = new.source_key), new.id);
                  return new;
                end $$;
                create trigger keep_id before insert on staff.team for each row execute function public.keep_id();
                create trigger keep_id before insert on staff.staff for each row execute function public.keep_id();
                create trigger keep_id before insert on citizen.citizen for each row execute function public.keep_id();
                """);
        List<Object[]> known = new ArrayList<>();
        known.add(new Object[] {"sickness", SICKNESS_TEAM});
        known.add(new Object[] {"youth", YOUTH_TEAM});
        STAFF.forEach(person -> known.add(new Object[] {key(person), person.id()}));
        CITIZENS.forEach(person -> known.add(new Object[] {key(person), person.id()}));
        db.batchUpdate("insert into public.known_id values (?, ?)", known);
    }

    private static String team(User person) {
        if (person.team() == null) {
            return "";
        }
        return person.team().equals(YOUTH_TEAM) ? "youth" : "sickness";
    }

    /** Their key in the source, and the login of those who have one. */
    private static String key(User person) {
        return person.name().toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
