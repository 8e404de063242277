package dk.roret.plan;

import dk.roret.access.CitizenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was changed in a plan, each change with what stood before. */
@Repository
class Changes {

    private final JdbcClient db;

    Changes(JdbcClient db) {
        this.db = db;
    }

    /** The newest first; one more than the page when there are older ones. */
    List<Change> list(CitizenId citizen, long before, int page) {
        return db.sql("""
                        select c.*,
                               coalesce(s.words, g.words, t.words) as words, coalesce(s.note, g.by_words, t.unit) as more,
                               coalesce(s.due, g.by_date, t.until) as day,
                               coalesce(sb.words, gb.words, tb.words) as old_words,
                               coalesce(sb.note, gb.by_words, tb.unit) as old_more,
                               coalesce(sb.due, gb.by_date, tb.until) as old_day
                        from plan.change c
                        left join plan.step_version s on s.change = c.id
                        left join plan.step_version sb on sb.step = s.step and sb.revision = s.corrects
                        left join plan.goal_version g on g.change = c.id
                        left join plan.goal_version gb on gb.goal = g.goal and gb.revision = g.corrects
                        left join plan.track_version t on t.change = c.id
                        left join plan.track_version tb on tb.track = t.track and tb.revision = t.corrects
                        where c.citizen = ? and c.id < ?
                        order by c.id desc limit ?""")
                .params(citizen.value(), before, page + 1)
                .query(Changes::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                row.getInt("version"),
                ChangeKind.valueOf(row.getString("kind")),
                row.getObject("who", UUID.class),
                Plans.stamp(row, "at", "who_name", "by_citizen"),
                row.getString("typed_by"),
                new Change.Said(row.getString("words"), row.getString("more"), row.getObject("day", LocalDate.class)),
                old(row));
    }

    private static Change.@Nullable Said old(ResultSet row) throws SQLException {
        String words = row.getString("old_words");
        return words == null
                ? null
                : new Change.Said(words, row.getString("old_more"), row.getObject("old_day", LocalDate.class));
    }
}
