package dk.roret.outcome;

import dk.roret.access.User;
import dk.roret.setting.DisclosureRule;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who left benefit from each team in the latest twelve closed months, and the goals. Exits and not stock: how many come is
 * hard to steer. An exit counts for the team that had the course on the last day of the benefit.
 */
@Repository
public class TeamExits {

    /** Whoever is back on a benefit sooner has not left it. */
    static final Setting WEEKS = Setting.number("exit-weeks", 4, 1, 26, "Roret");

    static final int MONTHS_IN_YEAR = 12;

    private static final String EXITS = """
            select t.id, t.name, e.period, e.way, count(e.citizen) as cases,
                   count(distinct e.citizen) filter (where e.first) as persons
            from (
              select s.citizen, s.end_date, r.team,
                     (select min(p) from unnest(cast(:ends as date[])) p where p >= s.end_date) as period,
                     case when s.exit_reason in ('job', 'education') then s.exit_reason else 'other' end as way,
                     row_number() over (partition by s.citizen, r.team order by s.end_date, s.id) = 1 as first
              from benefit.published_spell s
              left join lateral (
                select team from citizen.published_responsibility
                where citizen = s.citizen and since::date <= s.end_date and coalesce(until::date > s.end_date, true)
                order by since desc limit 1) r on true
              where s.end_date between :first and :last and s.exit_reason <> 'other_benefit'
                and not exists (select 1 from benefit.published_spell next
                                where next.citizen = s.citizen and next.id <> s.id
                                  and next.start_date <= s.end_date + :weeks * 7
                                  and coalesce(next.end_date > s.end_date, true))) e
            full join (select id, name from staff.published_team) t on t.id = e.team
            group by 1, 2, 3, 4 order by t.name, t.id""";

    private final JdbcClient db;
    private final DisclosureRule disclosure;
    private final Settings settings;
    private final Clock clock;

    TeamExits(JdbcClient db, DisclosureRule disclosure, Settings settings, Clock clock) {
        this.db = db;
        this.disclosure = disclosure;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where somebody went. */
    enum Way {
        JOB,
        EDUCATION,
        OTHER;

        String text() {
            return "outcome.teams.way." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One team's year. Only the margins are told, never how many left in which way in which period.
     *
     * @param exits in all; null where too few are behind it, or where it would give another team away
     * @param ways those that may be told; the rest together are nought or enough people
     * @param periods by the last day of each, those that may be told
     */
    record Team(UUID id, String name, @Nullable Long exits, Map<Way, Long> ways, Map<LocalDate, Long> periods) {}

    /**
     * @param ends the last day of each closed period, the earliest first
     * @param goals the one entered last first
     * @param weeks whoever is back within so many has not left
     * @param unknown exits of which nobody knows whose they were; null where that is too few to be told
     */
    record Year(
            LocalDate first,
            List<LocalDate> ends,
            List<Team> teams,
            List<TeamGoal> goals,
            int weeks,
            @Nullable Long unknown,
            int smallest) {

        LocalDate last() {
            return ends.getLast();
        }

        /** The goal that covered the last day; otherwise the one that holds on the day given. */
        Optional<TeamGoal> goal(UUID team, LocalDate today) {
            List<TeamGoal> own =
                    goals.stream().filter(goal -> goal.team().equals(team)).toList();
            return own.stream()
                    .filter(goal -> goal.covers(last()))
                    .findFirst()
                    .or(() -> own.stream().filter(goal -> goal.covers(today)).findFirst());
        }
    }

    private record Row(
            @Nullable UUID team,
            @Nullable String name,
            @Nullable LocalDate period,
            @Nullable Way way,
            Tally tally) {}

    /** Four statements, however many teams. */
    Year latest() {
        int weeks = settings.number(WEEKS);
        int months = disclosure.closing().months();
        LocalDate last =
                disclosure.closing().lastDay(LocalDate.now(clock).minusDays(1).minusWeeks(weeks));
        LocalDate first = last.plusDays(1).minusMonths(MONTHS_IN_YEAR);
        List<LocalDate> ends = new ArrayList<>();
        for (LocalDate end = last;
                end.isAfter(first);
                end = end.plusDays(1).minusMonths(months).minusDays(1)) {
            ends.addFirst(end);
        }
        Disclosure rule = disclosure.today();
        List<Row> rows = rows(first, ends, weeks);
        Map<Optional<UUID>, List<Row>> byTeam = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Optional.ofNullable(row.team()), LinkedHashMap::new, Collectors.toList()));
        Map<Optional<UUID>, Tally> totals = new HashMap<>();
        byTeam.forEach((team, own) -> totals.put(team, sum(own)));
        Set<Optional<UUID>> shown = rule.shown(totals);
        List<Team> teams = new ArrayList<>();
        byTeam.forEach((team, own) -> team.ifPresent(id -> teams.add(team(id, own, shown.contains(team), rule))));
        Optional<UUID> nobody = Optional.empty();
        return new Year(
                first,
                ends,
                teams,
                goals(),
                weeks,
                shown.contains(nobody)
                        ? Long.valueOf(totals.getOrDefault(nobody, Tally.NONE).cases())
                        : null,
                rule.smallest());
    }

    private static Team team(UUID id, List<Row> rows, boolean shown, Disclosure rule) {
        String name = String.valueOf(rows.getFirst().name());
        return shown
                ? new Team(id, name, sum(rows).cases(), told(rows, Row::way, rule), told(rows, Row::period, rule))
                : new Team(id, name, null, Map.of(), Map.of());
    }

    private static <K> Map<K, Long> told(List<Row> rows, Function<Row, @Nullable K> part, Disclosure rule) {
        Map<K, Tally> parts = new HashMap<>();
        for (Row row : rows) {
            K key = part.apply(row);
            if (key != null) {
                parts.merge(key, row.tally(), Tally::plus);
            }
        }
        Map<K, Long> told = new HashMap<>();
        rule.shown(parts)
                .forEach(
                        key -> told.put(key, parts.getOrDefault(key, Tally.NONE).cases()));
        return told;
    }

    private static Tally sum(List<Row> rows) {
        return rows.stream().map(Row::tally).reduce(Tally.NONE, Tally::plus);
    }

    private List<Row> rows(LocalDate first, List<LocalDate> ends, int weeks) {
        return db.sql(EXITS)
                .param("first", first)
                .param("last", ends.getLast())
                .param("ends", ends.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")))
                .param("weeks", weeks)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String way = row.getString("way");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("period", LocalDate.class),
                way == null
                        ? null
                        : Arrays.stream(Way.values())
                                .filter(one -> one.name().equalsIgnoreCase(way))
                                .findAny()
                                .orElseThrow(),
                new Tally(row.getLong("cases"), row.getLong("persons")));
    }

    private List<TeamGoal> goals() {
        return db.sql("select * from outcome.team_goal order by id desc")
                .query((row, number) -> new TeamGoal(
                        row.getObject("team", UUID.class),
                        row.getBigDecimal("monthly"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("agreed_by"),
                        row.getString("why")))
                .list();
    }

    /** What a team's exits came to in a month, on average; 0 where that is not told. */
    public double monthly(UUID team) {
        return latest().teams().stream()
                        .filter(one -> one.id().equals(team))
                        .mapToLong(one -> one.exits() == null ? 0 : one.exits())
                        .sum()
                / (double) MONTHS_IN_YEAR;
    }

    /** Adds a goal; those before it stay. */
    public void set(TeamGoal goal, User leader, UUID request) {
        db.sql("""
                        insert into outcome.team_goal
                          (team, monthly, from_day, until_day, agreed_by, why, entered_by, entered_at, request)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing""")
                .params(
                        goal.team(),
                        goal.monthly(),
                        goal.from(),
                        goal.until(),
                        goal.agreedBy(),
                        goal.why(),
                        leader.name(),
                        Timestamp.from(clock.instant()),
                        request)
                .update();
    }
}
