package dk.roret.benefit;

import dk.roret.access.Look;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses of citizens on benefits. Whoever wants one has to hold a {@link Look}. */
@Repository
public class BenefitCourses {

    private final JdbcClient db;
    private final RefundLaw law;
    private final Clock clock;

    BenefitCourses(JdbcClient db, RefundLaw law, Clock clock) {
        this.db = db;
        this.law = law;
        this.clock = clock;
    }

    /**
     * One statement: what all sources that tell of this citizen have seen, or of any citizen when none tells of this
     * one, and the spells beside it.
     */
    public BenefitCourse get(Look look) {
        List<Row> rows = db.sql("""
                        with spell as (
                          select * from benefit.spell where citizen = :citizen and withdrawn_at is null),
                        observed as (
                          select max(from_day) as from_day, greatest(min(until_day), max(from_day)) as until_day
                          from benefit.observation
                          where source in (select source from spell) or not exists (select from spell)
                          having count(*) > 0)
                        select o.from_day, o.until_day, s.benefit, s.start_date, s.end_date, s.exit_reason
                        from observed o left join spell s on true""")
                .param("citizen", look.citizen().value())
                .query((row, number) -> new Row(observation(row), spell(row)))
                .list();
        return rows.isEmpty()
                ? BenefitCourse.UNKNOWN
                : law.course(
                        rows.stream().map(Row::spell).filter(Objects::nonNull).toList(),
                        rows.getFirst().observed(),
                        LocalDate.now(clock));
    }

    private record Row(Observation observed, @Nullable Spell spell) {}

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }

    private static @Nullable Spell spell(ResultSet row) throws SQLException {
        String benefit = row.getString("benefit");
        String exit = row.getString("exit_reason");
        return benefit == null
                ? null
                : new Spell(
                        Benefit.of(benefit),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        exit == null ? null : Exit.of(exit));
    }
}
