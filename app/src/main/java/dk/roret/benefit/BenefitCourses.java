package dk.roret.benefit;

import dk.roret.access.Look;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    public BenefitCourse get(Look look) {
        List<Spell> spells = db.sql("""
                        select benefit, start_date, end_date, exit_reason from benefit.spell
                        where citizen = ? and withdrawn_at is null""")
                .param(look.citizen().value())
                .query(BenefitCourses::spell)
                .list();
        return observed(look)
                .map(observed -> law.course(spells, observed, LocalDate.now(clock)))
                .orElse(BenefitCourse.UNKNOWN);
    }

    /** What all sources that tell of this citizen have seen; of any citizen, when none tells of this one. */
    private Optional<Observation> observed(Look look) {
        return db.sql("""
                        select max(from_day) as from_day, greatest(min(until_day), max(from_day)) as until_day
                        from benefit.observation o
                        where o.source in (select source from benefit.spell where citizen = :citizen and withdrawn_at is null)
                           or not exists (select from benefit.spell where citizen = :citizen and withdrawn_at is null)
                        having count(*) > 0""")
                .param("citizen", look.citizen().value())
                .query((row, number) -> new Observation(
                        row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)))
                .optional();
    }

    private static Spell spell(ResultSet row, int number) throws SQLException {
        String exit = row.getString("exit_reason");
        return new Spell(
                Benefit.of(row.getString("benefit")),
                row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class),
                exit == null ? null : Exit.of(exit));
    }
}
