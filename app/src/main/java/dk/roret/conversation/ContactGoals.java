package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.conversation.ContactGoal.Kind;
import dk.roret.progress.Groups;
import dk.roret.setting.DisclosureRule;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import dk.roret.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What contact shall achieve, and how far it does. Groups are those that the municipality has chosen for progress, as
 * two groupings of the same people could be taken from each other; figures are closed, as two readings could be too.
 */
@Repository
public class ContactGoals {

    /** As long as nobody has set a goal that says otherwise. */
    private static final int TALKS = 4;

    private final JdbcClient db;
    private final Groups groups;
    private final DisclosureRule rule;
    private final Clock clock;

    ContactGoals(JdbcClient db, Groups groups, DisclosureRule rule, Clock clock) {
        this.db = db;
        this.groups = groups;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * One kind of goal, with everybody and the groups.
     *
     * @param all empty where it would tell of too few
     * @param groups those that may be told of, the most people first
     * @param hidden how many groups are too small to be told of
     */
    public record Table(Kind kind, Optional<Reached> all, List<Reached> groups, int hidden) {

        public Optional<Reached> of(String group) {
            return group.isEmpty()
                    ? all
                    : groups.stream().filter(one -> one.group().equals(group)).findAny();
        }
    }

    /**
     * @param byTeam the groups are teams; otherwise target groups
     * @param talks so many conversations are given to go a step up
     * @param until the closing day
     * @param goals those that hold today, and those that are to
     * @param groups the names of all groups, also the small ones
     */
    public record Figures(
            boolean byTeam,
            int talks,
            LocalDate until,
            List<ContactGoal> goals,
            List<Table> tables,
            List<String> groups) {

        public Table table(Kind kind) {
            return tables.stream()
                    .filter(table -> table.kind() == kind)
                    .findAny()
                    .orElseThrow();
        }
    }

    private record Row(Kind kind, Reached reached) {}

    /** Six statements, however many people and goals. */
    public Figures figures() {
        boolean byTeam = groups.byTeam();
        LocalDate until = rule.closing().lastDay(LocalDate.now(clock).minusDays(1));
        List<Entered> entered = entered(byTeam);
        int talks = talks(entered, until);
        List<Row> rows = rows(byTeam, talks, until);
        Disclosure limits = rule.today();
        Map<Kind, List<Reached>> kinds = new EnumMap<>(Kind.class);
        rows.forEach(row ->
                kinds.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row.reached()));
        return new Figures(
                byTeam,
                talks,
                until,
                goals(entered),
                List.of(Kind.values()).stream()
                        .map(kind -> table(kind, kinds.getOrDefault(kind, List.of()), limits))
                        .toList(),
                rows.stream()
                        .map(row -> row.reached().group())
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Table table(Kind kind, List<Reached> rows, Disclosure limits) {
        Reached all = rows.stream().reduce(nobody(), Reached::plus);
        if (!limits.enough(all.all()) || !all.clear(limits)) {
            return new Table(kind, Optional.empty(), List.of(), rows.size());
        }
        List<Reached> shown = new ArrayList<>(rows.stream()
                .filter(row -> row.clear(limits))
                .sorted(Comparator.comparingLong((Reached row) -> row.all().persons())
                        .reversed())
                .toList());
        Reached rest = rows.stream().filter(row -> !shown.contains(row)).reduce(nobody(), Reached::plus);
        while (!rest.clear(limits) && !shown.isEmpty()) {
            rest = rest.plus(shown.removeLast());
        }
        return new Table(kind, Optional.of(all), List.copyOf(shown), rows.size() - shown.size());
    }

    private static Reached nobody() {
        return new Reached("", Tally.NONE, Tally.NONE, Tally.NONE);
    }

    /** @param share null where the goal no longer holds */
    private record Entered(
            Kind kind,
            String group,
            @Nullable Integer share,
            @Nullable Integer talks,
            LocalDate from,
            String decidedBy) {}

    /** The one entered last first. */
    private List<Entered> entered(boolean byTeam) {
        return db.sql(
                        "select * from conversation.goal where group_name = '' or by_team = ? order by valid_from desc, id desc")
                .param(byTeam)
                .query((row, number) -> new Entered(
                        Kind.valueOf(row.getString("kind")),
                        requireNonNull(row.getString("group_name")),
                        row.getObject("share", Integer.class),
                        row.getObject("talks", Integer.class),
                        row.getObject("valid_from", LocalDate.class),
                        requireNonNull(row.getString("decided_by"))))
                .list();
    }

    /** For each kind and group the newest that holds today, then those that are to come. */
    private List<ContactGoal> goals(List<Entered> entered) {
        LocalDate today = LocalDate.now(clock);
        List<Entered> standing = new ArrayList<>();
        for (Entered one : entered) {
            boolean newer = standing.stream()
                    .anyMatch(other -> other.kind() == one.kind()
                            && other.group().equals(one.group())
                            && (!other.from().isAfter(today) || other.from().equals(one.from())));
            if (!newer) {
                standing.add(one);
            }
        }
        List<ContactGoal> goals = new ArrayList<>();
        for (Entered one : standing.reversed()) {
            Integer share = one.share();
            if (share != null) {
                goals.add(new ContactGoal(one.kind(), one.group(), share, one.talks(), one.from(), one.decidedBy()));
            }
        }
        return goals;
    }

    /**
     * The same for every group, and for a closing day it stays: people who have had three conversations could otherwise
     * be taken from those who have had four.
     */
    private static int talks(List<Entered> entered, LocalDate until) {
        List<Entered> counting =
                entered.stream().filter(one -> one.talks() != null).toList();
        return counting.stream()
                .filter(one -> !one.from().isAfter(until))
                .findFirst()
                .or(() -> counting.isEmpty() ? Optional.empty() : Optional.of(counting.getLast()))
                .map(one -> requireNonNull(one.talks()))
                .orElse(TALKS);
    }

    /** Adds a goal; those before it stay. */
    void add(GoalForm.Goal goal, boolean byTeam, String enteredBy, UUID request) {
        db.sql("""
                        insert into conversation.goal
                          (kind, by_team, group_name, share, talks, valid_from, decided_by, entered_by, entered_at, request)
                        values (:kind, :byTeam, :group, :share, :talks, :from, :decidedBy, :enteredBy, :at, :request)
                        on conflict do nothing""")
                .param("kind", goal.kind().name())
                .param("byTeam", byTeam)
                .param("group", goal.group())
                .param("share", goal.share())
                .param("talks", goal.talks())
                .param("from", goal.from())
                .param("decidedBy", goal.decidedBy())
                .param("enteredBy", enteredBy)
                .param("at", Timestamp.from(clock.instant()))
                .param("request", request)
                .update();
    }

    private List<Row> rows(boolean byTeam, int talks, LocalDate until) {
        return db.sql("""
                        with known as (
                          select * from conversation.version where at < :end),
                        standing as (
                          select distinct on (conversation) * from known order by conversation, revision desc),
                        course as (
                          select p.id as citizen, p.caseworker is not null or p.team is not null as current,
                                 coalesce(case when :byTeam then t.name else k.target_group end, '') as name
                          from citizen.published_citizen p
                          left join staff.published_team t on t.id = p.team
                          left join lateral (select target_group from citizen.published_category
                                             where citizen = p.id and valid_from <= :until
                                             order by valid_from desc limit 1) k on true),
                        held as (
                          select citizen, conversation, day, (at at time zone 'Europe/Copenhagen')::date as told,
                                 row_number() over (partition by citizen order by day, starts, conversation) as nth
                          from standing where state = 'HELD'),
                        answer as (
                          select a.citizen, a.theme, a.indicator, a.scale,
                                 (array_agg(a.step order by a.measured_on, a.measurement))[1] as first,
                                 (array_agg(a.step order by a.measured_on desc, a.measurement desc))[1] as last,
                                 min(a.measured_on) as first_on, max(a.measured_on) as last_on
                          from progress.published_own_answer a
                          join held h on h.citizen = a.citizen and h.nth = :talks
                          where a.measured_on <= greatest(h.day, h.told) and a.measured_on <= :until
                          group by 1, 2, 3, 4),
                        up as (
                          select distinct citizen
                          from (select citizen, avg(last - first) as gone from answer
                                where last_on > first_on group by citizen, theme) theme
                          where gone >= 1),
                        found as (
                          select 'STEP_UP' as kind, citizen, citizen in (select citizen from up) as yes
                          from held where nth = :talks
                          union all
                          select 'NEXT_CONTACT', c.citizen,
                                 exists (select 1 from standing s
                                         where s.citizen = c.citizen and s.state = 'AGREED' and s.day > :until)
                          from course c where c.current
                          union all
                          select 'PREPARED', h.citizen,
                                 exists (select 1 from conversation.writing w
                                         where w.conversation = h.conversation and w.field = 'prepare-sent' and w.words <> '')
                          from held h where h.day > :begin and h.day <= :until)
                        select f.kind, c.name, count(*) as cases, count(distinct c.citizen) as persons,
                               count(*) filter (where yes) as yes, count(distinct c.citizen) filter (where yes) as yes_persons,
                               count(*) filter (where not yes) as no,
                               count(distinct c.citizen) filter (where not yes) as no_persons
                        from found f join course c on c.citizen = f.citizen
                        group by f.kind, c.name""")
                .param("byTeam", byTeam)
                .param("talks", talks)
                .param("until", until)
                .param("begin", until.minusYears(1))
                .param(
                        "end",
                        Timestamp.from(
                                until.plusDays(1).atStartOfDay(Words.COPENHAGEN).toInstant()))
                .query(ContactGoals::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Kind.valueOf(row.getString("kind")),
                new Reached(
                        requireNonNull(row.getString("name")),
                        new Tally(row.getLong("cases"), row.getLong("persons")),
                        new Tally(row.getLong("yes"), row.getLong("yes_persons")),
                        new Tally(row.getLong("no"), row.getLong("no_persons"))));
    }
}
