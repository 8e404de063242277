package dk.roret.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Teams and staff. Caseworkers are taken on as their teams get citizens; towards the end nobody new is, and those
 * with fewest citizens get the rest, which leaves 40 to 50 to each.
 */
final class Staffing {

    private static final int FIRST_CASEWORKER = 101;
    private static final int LEAST_AT_FIRST = 38;
    private static final int MOST_AT_FIRST = 43;

    private final long seed;
    private final Names names;
    private final List<Team> teams;
    private final List<Staff> staff = new ArrayList<>();
    private final Set<String> logins = new HashSet<>();
    private final Map<String, List<Desk>> desks = new HashMap<>();
    private int caseworkers;

    record Team(String id, String name, String department, List<String> groups) {}

    record Staff(
            String id,
            String name,
            String role,
            @Nullable String team,
            @Nullable String provider,
            String login,
            String title,
            String phone,
            String email) {}

    private static final class Desk {
        private final String caseworker;
        private final int places;
        private int taken;

        Desk(String caseworker, int places) {
            this.caseworker = caseworker;
            this.places = places;
        }

        boolean isFree() {
            return taken < places;
        }
    }

    Staffing(long seed, Names names) {
        this.seed = seed;
        this.names = names;
        teams = Table.read("teams.csv").stream()
                .map(row ->
                        new Team(row.text("team_id"), row.text("name"), row.text("department"), row.words("groups")))
                .toList();
        for (Table.Row row : Table.read("staff-personas.csv")) {
            logins.add(row.text("login"));
            staff.add(new Staff(
                    row.text("staff_id"),
                    row.text("name"),
                    row.text("role"),
                    row.textOrNull("team_id"),
                    row.textOrNull("provider_id"),
                    row.text("login"),
                    row.text("title"),
                    row.text("phone"),
                    row.text("email")));
        }
        desks.computeIfAbsent(Persona.JONAS_TEAM, team -> new ArrayList<>())
                .add(new Desk(Persona.JONAS, Persona.JONAS_CITIZENS));
        takeOnTheOthers();
    }

    private void takeOnTheOthers() {
        int number = staff.size() + 1;
        for (Team team : teams) {
            if (!team.id().equals(Persona.JONAS_TEAM)) {
                takeOn(number++, "leader", team.id(), null, "Leder");
            }
        }
        for (Table.Row row : Table.read("providers.csv")) {
            if (!row.text("provider_id").equals(Persona.PETER_PROVIDER)) {
                takeOn(number++, "provider", null, row.text("provider_id"), "Kontaktperson");
            }
        }
        for (int i = 0; i < 6; i++) {
            takeOn(number++, "committee_member", null, null, "Medlem af Arbejdsmarkedsudvalget");
        }
        for (int i = 0; i < 7; i++) {
            takeOn(number++, "company_consultant", Persona.CONSULTANTS_TEAM, null, "Virksomhedskonsulent");
        }
        takeOn(number++, "analyst", null, null, "Analytiker");
        takeOn(number, "administrator", null, null, "Administrator");
    }

    /** The team for somebody in this group. */
    String team(Group group, boolean young, Draw draw) {
        String wanted = group == Group.ACTIVITY_READY && young ? "activity_ready_young" : group.code();
        List<Team> fit =
                teams.stream().filter(team -> team.groups().contains(wanted)).toList();
        return draw.pick(fit).id();
    }

    /**
     * The caseworker in the team who takes one citizen more.
     *
     * @param nearlyDone most citizens have found their caseworker
     */
    String caseworker(String team, boolean nearlyDone) {
        List<Desk> own = desks.computeIfAbsent(team, name -> new ArrayList<>());
        Optional<Desk> free = nearlyDone
                ? own.stream()
                        .filter(desk -> desk.isFree() || desk.places <= MOST_AT_FIRST)
                        .min(Comparator.comparingInt(desk -> desk.taken))
                : own.stream().filter(Desk::isFree).findFirst();
        Desk desk = free.orElseGet(() -> takeOnCaseworker(team, own));
        desk.taken++;
        return desk.caseworker;
    }

    private Desk takeOnCaseworker(String team, List<Desk> own) {
        int number = FIRST_CASEWORKER + caseworkers++;
        String id = takeOn(number, "caseworker", team, null, "Sagsbehandler");
        Desk desk = new Desk(id, Draw.of(seed, number, 11).between(LEAST_AT_FIRST, MOST_AT_FIRST));
        own.add(desk);
        return desk;
    }

    List<Team> teams() {
        return teams;
    }

    List<Staff> staff() {
        return staff;
    }

    private String takeOn(int number, String role, @Nullable String team, @Nullable String provider, String title) {
        Draw draw = Draw.of(seed, number, 12);
        String origin = draw.chance(0.08) ? names.origin(2015, draw) : "da";
        Names.Name name = names.name(draw.chance(0.68), draw.between(1962, 1999), origin, draw);
        String login = name.address();
        for (int i = 2; !logins.add(login); i++) {
            login = name.address() + i;
        }
        String id = "M-" + number;
        String at = provider == null ? "fjordby.example" : "udbyder.example";
        staff.add(new Staff(id, name.full(), role, team, provider, login, title, names.phone(draw), login + "@" + at));
        return id;
    }
}
