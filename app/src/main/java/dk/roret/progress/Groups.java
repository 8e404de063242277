package dk.roret.progress;

import dk.roret.setting.DisclosureRule;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far groups of citizens have gone in a theme. The municipality chooses one way to group, since two groupings of
 * the same people could be taken from each other; and figures are reckoned once for each closing day and kept, since
 * two readings could be too.
 */
@Service
public class Groups {

    /** {@code target_group} or {@code team}. */
    static final Setting GROUPING = new Setting(
            "progress-grouping",
            "target_group",
            "Roret",
            Set.of("target_group", "team")::contains,
            "setting.wrong-text",
            List.of());

    private final JdbcClient db;
    private final Scatters scatters;
    private final DisclosureRule rule;
    private final Settings settings;

    Groups(JdbcClient db, Scatters scatters, DisclosureRule rule, Settings settings) {
        this.db = db;
        this.scatters = scatters;
        this.rule = rule;
        this.settings = settings;
    }

    /**
     * Citizens of one group who were measured at least twice by the same side.
     *
     * @param name the key of a target group, or the name of a team
     * @param first mean level the first time, in steps
     * @param change mean change to the last time, in steps
     * @param lower of its 95 per cent confidence interval; {@code upper} likewise
     * @param expected change to expect by regression to the mean alone; empty where it is not known
     */
    public record Group(
            String name,
            long persons,
            double first,
            double change,
            double lower,
            double upper,
            Optional<Double> expected) {}

    /**
     * One side's figures for a theme.
     *
     * @param persons measured at least twice, in all groups; 0 where that is too few to be told
     * @param groups those that may be shown, the most people first
     * @param hidden how many groups are too small to be shown; told only as one
     */
    public record Table(boolean citizens, long persons, List<Group> groups, int hidden) {}

    /**
     * @param byTeam the groups are teams; otherwise target groups
     * @param until the closing day
     */
    public record Figures(boolean byTeam, LocalDate until, List<Table> sides) {}

    private record Row(String name, boolean citizens, long persons, double first, double change, double deviation) {}

    /** The municipality groups by team; otherwise by target group. One statement. */
    public boolean byTeam() {
        return settings.text(GROUPING).equals("team");
    }

    /** @return the figures of the last closing day; another way to group counts from the next */
    @Transactional
    public Figures of(String theme) {
        LocalDate closed = scatters.closed();
        close();
        boolean byTeam = db.sql("select by_team from progress.group_closing where closed_on = ?")
                .param(closed)
                .query(Boolean.class)
                .single();
        Noise noise = new Noise(scatters.latest());
        List<Row> rows = rows(theme, closed);
        return new Figures(byTeam, closed, List.of(table(theme, true, rows, noise), table(theme, false, rows, noise)));
    }

    private Table table(String theme, boolean citizens, List<Row> rows, Noise noise) {
        Disclosure limits = rule.today();
        Map<Row, Tally> parts = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.citizens() == citizens)
                .forEach(row -> parts.put(row, new Tally(row.persons(), row.persons())));
        Tally all = parts.values().stream().reduce(Tally.NONE, Tally::plus);
        if (!limits.enough(all)) {
            return new Table(citizens, 0, List.of(), parts.size());
        }
        Set<Row> shown = limits.shown(parts);
        List<Group> groups = new ArrayList<>();
        parts.keySet().stream()
                .filter(shown::contains)
                .forEach(row -> groups.add(group(row, noise.scatter(theme, citizens))));
        return new Table(citizens, all.persons(), groups, parts.size() - groups.size());
    }

    private static Group group(Row row, Optional<Scatter> scatter) {
        double half = Student.t95(row.persons() - 1) * row.deviation() / Math.sqrt(row.persons());
        return new Group(
                row.name(),
                row.persons(),
                row.first(),
                row.change(),
                row.change() - half,
                row.change() + half,
                scatter.map(known -> known.expectedChange(row.first())));
    }

    /** Reckons the figures of the last closing day, unless that is done. Of two who ask at once the second waits. */
    @Transactional
    public void close() {
        scatters.close();
        LocalDate closed = scatters.closed();
        boolean byTeam = settings.text(GROUPING).equals("team");
        int first = db.sql("insert into progress.group_closing values (?, ?) on conflict do nothing")
                .params(closed, byTeam)
                .update();
        if (first == 0) {
            return;
        }
        db.sql("""
                        insert into progress.group_figure
                        select :closed, c.theme, c.side,
                               coalesce(case when :byTeam then t.name else g.target_group end, '') as name,
                               count(*), avg(c.compared_first), avg(c.change), coalesce(stddev_samp(c.change), 0)
                        from progress.change_until(:closed) c
                        join citizen.published_citizen p on p.id = c.citizen
                        left join staff.published_team t on t.id = p.team
                        left join lateral (select target_group from citizen.published_category
                                           where citizen = c.citizen and valid_from <= :closed
                                           order by valid_from desc limit 1) g on true
                        where c.change is not null
                        group by 2, 3, 4""").param("byTeam", byTeam).param("closed", closed).update();
    }

    private List<Row> rows(String theme, LocalDate closed) {
        return db.sql("""
                        select * from progress.group_figure where closed_on = ? and theme = ?
                        order by persons desc, name""")
                .params(closed, theme)
                .query((row, number) -> new Row(
                        row.getString("name"),
                        row.getString("side").equals("CITIZEN"),
                        row.getLong("persons"),
                        row.getDouble("first"),
                        row.getDouble("change"),
                        row.getDouble("deviation")))
                .list();
    }
}
