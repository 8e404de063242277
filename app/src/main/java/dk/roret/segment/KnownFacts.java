package dk.roret.segment;

import dk.roret.access.CitizenId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the house knows about a citizen before anything is asked. */
@Repository
public class KnownFacts {

    private final JdbcClient db;

    KnownFacts(JdbcClient db) {
        this.db = db;
    }

    /**
     * One statement.
     *
     * @param answers what was answered when it was asked
     */
    public Facts with(Map<Fact, String> answers, CitizenId citizen, LocalDate today) {
        Map<Fact, String> values = db.sql("""
                        select extract(year from age(cast(:today as date), c.birth_date)) as age, c.education,
                               (select g.readiness from citizen.published_category g
                                where g.citizen = c.id and g.valid_from <= :today
                                  and coalesce(g.valid_until, :today) >= :today
                                order by g.valid_from desc limit 1) as readiness,
                               (select count(*) from generate_series(0, 155) week
                                where exists (
                                  select 1 from benefit.published_spell s
                                  where s.citizen = c.id
                                    and s.start_date <= cast(date_trunc('week', cast(:today as date)) as date) - week * 7 + 6
                                    and s.start_date <= :today
                                    and coalesce(s.end_date, :today) >= cast(date_trunc('week', cast(:today as date)) as date) - week * 7)) as weeks
                        from citizen.published_citizen c where c.id = :citizen""")
                .param("today", today)
                .param("citizen", citizen.value())
                .query((row, number) -> known(row))
                .single();
        values.putAll(answers);
        return new Facts(values);
    }

    private static Map<Fact, String> known(ResultSet row) throws SQLException {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        values.put(Fact.WEEKS, row.getString("weeks"));
        values.put(Fact.AGE, row.getString("age"));
        put(values, Fact.EDUCATION, education(row.getString("education")));
        put(values, Fact.READINESS, row.getString("readiness"));
        return values;
    }

    /** Primary and upper secondary school lead to no occupation. */
    private static @Nullable String education(String level) {
        return switch (level) {
            case "primary", "upper_secondary" -> "none";
            case "vocational", "short_higher", "medium_higher", "long_higher" -> "some";
            default -> null;
        };
    }

    private static void put(Map<Fact, String> values, Fact fact, @Nullable String value) {
        if (value != null && fact.tests().contains(value)) {
            values.put(fact, value);
        }
    }
}
