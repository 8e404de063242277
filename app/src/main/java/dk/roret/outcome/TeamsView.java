package dk.roret.outcome;

import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Exits against goals, team by team in the order of the alphabet: nobody is ranked.
 *
 * @param own the team whose goal the reader may set; null for none
 */
public record TeamsView(
        Page page,
        TeamExits.Year year,
        @Nullable UUID own,
        TeamGoalForm form,
        List<Problem> problems,
        LocalDate today) {

    /** What a team's exits say of its goal. */
    private enum Verdict {
        REACHED,
        NOT_REACHED,
        NOT_KNOWN
    }

    /** @param goal empty where none is set */
    public record Row(String name, String exits, String ways, String periods, String goal, String verdict) {}

    public List<Row> rows() {
        return year.teams().stream().map(this::row).toList();
    }

    private Row row(TeamExits.Team team) {
        Optional<TeamGoal> goal = year.goal(team.id(), today);
        return new Row(
                team.name(),
                exits(team),
                ways(team),
                periods(team),
                goal.map(this::goal).orElse(page.t("outcome.teams.goal.none")),
                goal.map(one -> page.t("outcome.teams.verdict."
                                + verdict(team, one)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))
                        .orElse(""));
    }

    private String exits(TeamExits.Team team) {
        Long exits = team.exits();
        if (exits == null) {
            return page.t("outcome.teams.few", year.smallest());
        }
        PoissonRange range = PoissonRange.of(exits);
        return page.t("outcome.teams.exits", monthly(exits), monthly(range.lower()), monthly(range.upper()), exits);
    }

    private String ways(TeamExits.Team team) {
        List<String> told = new ArrayList<>();
        long sum = 0;
        for (TeamExits.Way way : TeamExits.Way.values()) {
            Long cases = team.ways().get(way);
            if (cases != null) {
                told.add(page.t(way.text(), cases));
                sum += cases;
            }
        }
        return told(told, team.exits(), sum);
    }

    private String periods(TeamExits.Team team) {
        List<String> told = new ArrayList<>();
        long sum = 0;
        for (LocalDate end : year.ends()) {
            Long cases = team.periods().get(end);
            if (cases != null) {
                told.add(page.t("outcome.teams.until", page.words().shortDateWithYear(end), cases));
                sum += cases;
            }
        }
        return told(told, team.exits(), sum);
    }

    /** As many a month as so many in the year are. */
    private String monthly(double inTheYear) {
        return page.words().number(inTheYear / TeamExits.MONTHS_IN_YEAR, 1);
    }

    /** What cannot be told each for itself is told together. */
    private String told(List<String> parts, @Nullable Long all, long sum) {
        if (all != null && all > sum) {
            parts.add(page.t("outcome.teams.rest", all - sum));
        }
        return String.join(", ", parts);
    }

    private String goal(TeamGoal goal) {
        return page.t(
                "outcome.teams.goal",
                page.words()
                        .number(
                                goal.monthly().doubleValue(),
                                goal.monthly().stripTrailingZeros().scale() > 0 ? 1 : 0),
                page.words().shortDateWithYear(goal.from()),
                page.words().shortDateWithYear(goal.until()),
                goal.agreedBy());
    }

    /** Only what chance cannot explain is called reached or not. */
    private static Verdict verdict(TeamExits.Team team, TeamGoal goal) {
        Long exits = team.exits();
        if (exits == null) {
            return Verdict.NOT_KNOWN;
        }
        double wanted = goal.monthly().doubleValue() * TeamExits.MONTHS_IN_YEAR;
        PoissonRange range = PoissonRange.of(exits);
        return range.lower() >= wanted
                ? Verdict.REACHED
                : range.upper() < wanted ? Verdict.NOT_REACHED : Verdict.NOT_KNOWN;
    }

    public String finding() {
        List<Verdict> verdicts = year.teams().stream()
                .flatMap(team -> year.goal(team.id(), today).map(goal -> verdict(team, goal)).stream())
                .toList();
        return verdicts.isEmpty()
                ? page.t("outcome.teams.none")
                : page.t(
                        "outcome.teams.finding",
                        verdicts.stream().filter(Verdict.REACHED::equals).count(),
                        verdicts.stream().filter(Verdict.NOT_REACHED::equals).count(),
                        verdicts.stream().filter(Verdict.NOT_KNOWN::equals).count());
    }

    /** The goals that the reader's own team has had, the one entered last first. */
    public List<TeamGoal> history() {
        return year.goals().stream().filter(goal -> goal.team().equals(own)).toList();
    }

    public String sentence(TeamGoal goal) {
        return goal(goal) + " " + goal.why();
    }

    public String period() {
        Long unknown = year.unknown();
        String counted = page.t(
                "outcome.teams.period",
                page.words().date(year.first()),
                page.words().date(year.last()),
                year.weeks());
        return unknown == null || unknown == 0 ? counted : counted + " " + page.t("outcome.teams.unknown", unknown);
    }

    public Sheet sheet() {
        return new Sheet(
                page.t("outcome.teams.menu"),
                Arrays.asList(
                        page.t("outcome.teams.team"),
                        page.t("outcome.teams.monthly"),
                        page.t("outcome.teams.ways"),
                        page.t("outcome.teams.periods"),
                        page.t("outcome.teams.goal.heading"),
                        page.t("outcome.teams.verdict")),
                rows().stream()
                        .map(row -> List.<Object>of(
                                row.name(), row.exits(), row.ways(), row.periods(), row.goal(), row.verdict()))
                        .toList(),
                List.of(period()));
    }
}
