package dk.roret.plan;

import static java.util.Objects.requireNonNull;

import dk.roret.access.CitizenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads plans: as they stand now, and the versions that stood before. */
@Repository
class Plans {

    private static final String STEP = """
            select v.*, c.at, c.who_name, c.by_citizen,
                   a.at as added_at, a.who_name as added_name, a.by_citizen as added_by_citizen
            from %s v
            join plan.change c on c.id = v.change
            join plan.step_version f on f.step = v.step and f.revision = 1
            join plan.change a on a.id = f.change
            where v.citizen = :citizen""";

    private final JdbcClient db;

    Plans(JdbcClient db) {
        this.db = db;
    }

    /** Two statements, however long the history. */
    Plan get(CitizenId citizen) {
        List<Row> rows =
                db.sql("""
                        select c.version, c.at, c.who_name, c.by_citizen, r.version as read_version, r.at as read_at,
                               g.goal, g.revision, g.horizon, g.words, g.by_words, g.by_date, g.state
                        from (select * from plan.change
                              where citizen = :citizen and kind not in ('STEP_SET_ASIDE', 'GOAL_SET_ASIDE')
                              order by version desc limit 1) c
                        left join lateral (select version, at from plan.acknowledgement
                                           where citizen = c.citizen order by version desc limit 1) r on true
                        left join plan.current_goal g on g.citizen = :citizen
                        order by array_position(array['SHORT', 'MEDIUM', 'LONG'], g.horizon), g.by_date nulls last, g.goal""").param("citizen", citizen.value()).query(Plans::row).list();
        Latest latest = rows.isEmpty() ? Latest.NONE : rows.getFirst().latest();
        List<Goal> goals = rows.stream().flatMap(row -> row.goal().stream()).toList();
        return new Plan(latest.version(), latest.stamp(), latest.read(), goals, steps(citizen));
    }

    /** The change that made the plan what it is, with one of its goals. */
    private record Row(Latest latest, Optional<Goal> goal) {}

    private record Latest(int version, Step.@Nullable Stamp stamp, Plan.@Nullable Acknowledgement read) {

        /** Of a plan that nobody has begun. */
        static final Latest NONE = new Latest(0, null, null);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Row(
                new Latest(
                        row.getInt("version"),
                        stamp(row, "at", "who_name", "by_citizen"),
                        read == null ? null : new Plan.Acknowledgement(row.getInt("read_version"), read.toInstant())),
                row.getObject("goal") == null ? Optional.empty() : Optional.of(goal(row, number)));
    }

    private List<Step> steps(CitizenId citizen) {
        return db.sql(STEP.formatted("plan.current_step"))
                .param("citizen", citizen.value())
                .query(Plans::step)
                .list();
    }

    Optional<Step> step(CitizenId citizen, StepId step, int revision) {
        return db.sql(STEP.formatted("plan.step_version") + " and v.step = :step and v.revision = :revision")
                .param("citizen", citizen.value())
                .param("step", step.value())
                .param("revision", revision)
                .query(Plans::step)
                .optional();
    }

    Optional<Goal> goal(CitizenId citizen, GoalId goal, int revision) {
        return db.sql("select * from plan.goal_version where citizen = ? and goal = ? and revision = ?")
                .params(citizen.value(), goal.value(), revision)
                .query(Plans::goal)
                .optional();
    }

    /** When and by whom a goal's version was written. */
    Step.Stamp stamp(CitizenId citizen, GoalId goal, int revision) {
        return db.sql("""
                        select c.at, c.who_name, c.by_citizen
                        from plan.goal_version v join plan.change c on c.id = v.change
                        where v.citizen = ? and v.goal = ? and v.revision = ?""")
                .params(citizen.value(), goal.value(), revision)
                .query((row, number) -> stamp(row, "at", "who_name", "by_citizen"))
                .single();
    }

    static Goal goal(ResultSet row, int number) throws SQLException {
        return new Goal(
                new GoalId(row.getObject("goal", UUID.class)),
                row.getInt("revision"),
                new Goal.Content(
                        Horizon.valueOf(row.getString("horizon")),
                        row.getString("words"),
                        row.getString("by_words"),
                        row.getObject("by_date", LocalDate.class)),
                Goal.State.valueOf(row.getString("state")));
    }

    static Step step(ResultSet row, int number) throws SQLException {
        UUID goal = row.getObject("goal", UUID.class);
        return new Step(
                new StepId(row.getObject("step", UUID.class)),
                row.getInt("revision"),
                new Step.Content(
                        row.getString("words"),
                        row.getString("note"),
                        row.getObject("due", LocalDate.class),
                        owner(row),
                        goal == null ? null : new GoalId(goal)),
                Step.State.valueOf(row.getString("state")),
                stamp(row, "added_at", "added_name", "added_by_citizen"),
                stamp(row, "at", "who_name", "by_citizen"));
    }

    private static Owner owner(ResultSet row) throws SQLException {
        UUID staff = row.getObject("staff", UUID.class);
        String other = row.getString("other_name");
        if (staff != null) {
            return new Owner.Staff(staff, requireNonNull(row.getString("staff_name")));
        }
        return other == null ? new Owner.Self() : new Owner.Other(other);
    }

    static Step.Stamp stamp(ResultSet row, String at, String name, String byCitizen) throws SQLException {
        return new Step.Stamp(
                row.getString(name),
                row.getBoolean(byCitizen) ? Side.CITIZEN : Side.MUNICIPALITY,
                row.getTimestamp(at).toInstant());
    }
}
