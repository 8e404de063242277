package dk.roret.local;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Access;
import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.citizen.FormerCourses;
import dk.roret.demo.Persona;
import dk.roret.offer.OfferId;
import dk.roret.outcome.TeamExits;
import dk.roret.outcome.TeamGoal;
import dk.roret.road.Effort;
import dk.roret.road.MainRoad;
import dk.roret.road.Road;
import dk.roret.road.TargetGroup;
import dk.roret.road.TargetGroups;
import dk.roret.round.Rounds;
import dk.roret.team.SharedCourses;
import dk.roret.team.SharedTeams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How Fjordby works: its decided road and a proposal, a team over departments, two rounds, and what teams aim at. */
@Component
@ConditionalOnProperty("roret.local.citizens")
class DemoPractice {

    /** The committee met so long ago. */
    private static final int DAYS_SINCE_DECISION = 285;

    record Group(
            String key,
            String name,
            String english,
            int position,
            boolean near,
            @Nullable String traits,
            @Nullable String barriers,
            @Nullable String resources,
            List<String> benefits,
            List<String> readiness) {}

    /** @param learnings what was seen, and what changed */
    record Team(String name, String purpose, List<List<String>> learnings, String consent) {}

    /** @param visits days from today, held or skipped, and the words; {@code next} in days from today */
    record Visits(String unit, String contact, List<String> offers, List<List<Object>> visits, int next) {}

    /**
     * @param road group, week, key of an offer or a type, and whether citizens meet in groups
     * @param exits which teams have the courses with a benefit
     * @param goals team, the goal as a share of last year's exits, who agreed, and why
     */
    record Practice(
            String committee,
            String reference,
            String decision,
            List<Group> groups,
            List<List<Object>> road,
            List<List<Object>> proposal,
            Map<String, List<String>> exits,
            List<List<Object>> goals,
            Team team,
            List<Visits> rounds) {}

    private final MainRoad mainRoad;
    private final TargetGroups groups;
    private final SharedTeams teams;
    private final SharedCourses courses;
    private final Rounds rounds;
    private final TeamExits exits;
    private final FormerCourses former;
    private final Access access;
    private final DemoPeople people;
    private final JdbcClient db;
    private final Clock clock;

    DemoPractice(
            MainRoad mainRoad,
            TargetGroups groups,
            SharedTeams teams,
            SharedCourses courses,
            Rounds rounds,
            TeamExits exits,
            FormerCourses former,
            Access access,
            DemoPeople people,
            JdbcClient db,
            Clock clock) {
        this.mainRoad = mainRoad;
        this.groups = groups;
        this.teams = teams;
        this.courses = courses;
        this.rounds = rounds;
        this.exits = exits;
        this.former = former;
        this.access = access;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    void write() {
        Practice told = read();
        User leader = people.of(Persona.all().stream()
                .filter(persona -> persona.role().equals("leader"))
                .findFirst()
                .orElseThrow()
                .id());
        road(told, leader);
        team(told.team(), leader);
        told.rounds().forEach(round -> round(round, leader));
        Map<String, UUID> byName = new HashMap<>();
        db.sql("select id, name from staff.published_team").query(row -> {
            byName.put(row.getString("name"), row.getObject("id", UUID.class));
        });
        formerCourses(told.exits(), byName);
        goals(told.goals(), byName, leader);
    }

    private void road(Practice told, User leader) {
        LocalDate decided = today().minusDays(DAYS_SINCE_DECISION);
        for (Group group : told.groups()) {
            groups.write(
                    new TargetGroup(
                            group.key(),
                            group.position(),
                            group.name(),
                            group.english(),
                            group.near(),
                            group.traits(),
                            group.barriers(),
                            group.resources(),
                            group.benefits(),
                            group.readiness(),
                            null,
                            null,
                            decided.minusYears(1),
                            told.committee()),
                    true,
                    leader,
                    UUID.randomUUID());
        }
        mainRoad.begin(leader);
        told.road().forEach(entry -> put(entry, leader));
        var decision = new Road.Decision(
                decided, told.committee(), told.reference(), told.decision(), leader.name(), clock.instant());
        mainRoad.decide(mainRoad.proposed().orElseThrow().revision(), decision, leader);
        mainRoad.begin(leader);
        told.proposal().forEach(entry -> put(entry, leader));
    }

    private void put(List<Object> entry, User leader) {
        String code = entry.get(2).toString();
        Effort effort = code.startsWith("T-")
                ? new Effort.Named(new OfferId(offer(code)))
                : Effort.of(code).orElseThrow();
        var place = new Road.Place(entry.get(0).toString(), (Integer) entry.get(1));
        mainRoad.put(place, effort, (Boolean) entry.get(3), leader);
    }

    private UUID offer(String key) {
        return db.sql("select offer from offer.published_offer_key where source = ? and source_key = ?")
                .params(DemoPeople.SOURCE, key)
                .query(UUID.class)
                .single();
    }

    /** Jonas, and colleagues of three other units; Sanne has said yes. */
    private void team(Team told, User leader) {
        UUID team = teams.start(told.name(), told.purpose(), leader, UUID.randomUUID());
        User jonas = people.of(Persona.JONAS);
        teams.take(team, jonas.id(), leader);
        db.sql("""
                        select distinct on (team_name) id from staff.published_staff
                        where role = 'caseworker' and team_name in ('Jobafklaring', 'Unge og hverdag', 'Aktiv Havnen')
                        order by team_name, name""").query(UUID.class).list().forEach(colleague -> teams.take(team, colleague, leader));
        var hers = new CitizenId(people.of(Persona.SANNE).id());
        courses.share(access.look(jonas, hers, "local").orElseThrow(), team, today().minusDays(20), told.consent());
        told.learnings().forEach(one -> teams.learnt(team, one.getFirst(), one.getLast(), jonas, UUID.randomUUID()));
    }

    private void round(Visits told, User leader) {
        UUID visited = requireNonNull(people.of(Persona.JONAS).team());
        int first = told.visits().isEmpty()
                ? told.next()
                : (Integer) told.visits().getFirst().getFirst();
        UUID round =
                rounds.begin(told.unit(), told.contact(), visited, today().plusDays(first), leader, UUID.randomUUID());
        List<UUID> offers = told.offers().stream().map(this::offer).toList();
        for (List<Object> visit : told.visits()) {
            LocalDate on = today().plusDays((Integer) visit.getFirst());
            rounds.planOn(rounds.nextOf(round), on);
            rounds.tellOf(rounds.nextOf(round), offers);
            if (visit.get(1).equals("held")) {
                rounds.held(rounds.nextOf(round), on, visit.getLast().toString(), leader);
            } else {
                rounds.skipped(rounds.nextOf(round), visit.getLast().toString(), leader);
            }
        }
        rounds.planOn(rounds.nextOf(round), today().plusDays(told.next()));
        rounds.tellOf(rounds.nextOf(round), offers);
    }

    /** Whoever has left the benefit left the team that has courses with it. */
    private void formerCourses(Map<String, List<String>> byBenefit, Map<String, UUID> byName) {
        List<FormerCourses.Former> all = new ArrayList<>();
        db.sql("""
                        select s.citizen, s.benefit, s.start_date, s.end_date from benefit.published_spell s
                        join citizen.published_citizen c on c.id = s.citizen
                        where s.end_date >= ? and c.team is null order by s.id""").param(today().minusYears(2)).query(row -> {
            List<String> names = byBenefit.get(row.getString("benefit"));
            if (names != null) {
                UUID citizen = row.getObject("citizen", UUID.class);
                String name = names.get(Math.floorMod(citizen.hashCode(), names.size()));
                all.add(new FormerCourses.Former(
                        citizen,
                        byName.getOrDefault(name, byName.values().iterator().next()),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class).plusDays(1)));
            }
        });
        former.write(all);
    }

    private void goals(List<List<Object>> told, Map<String, UUID> byName, User leader) {
        LocalDate first = LocalDate.of(today().getYear(), 1, 1).minusMonths(3);
        for (List<Object> goal : told) {
            UUID team = byName.get(goal.getFirst().toString());
            if (team != null) {
                BigDecimal monthly = BigDecimal.valueOf(exits.monthly(team))
                        .multiply(new BigDecimal(goal.get(1).toString()))
                        .setScale(0, RoundingMode.HALF_UP);
                exits.set(
                        new TeamGoal(
                                team,
                                monthly,
                                first,
                                first.plusYears(2).minusDays(1),
                                goal.get(2).toString(),
                                goal.get(3).toString()),
                        leader,
                        UUID.randomUUID());
            }
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Practice read() {
        try (InputStream file = new ClassPathResource("local/practice.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, Practice.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
