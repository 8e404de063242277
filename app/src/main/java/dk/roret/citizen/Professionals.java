package dk.roret.citizen;

import dk.roret.setting.DisclosureRule;
import dk.roret.value.Disclosure;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the professionals that citizens have had: whoever had the course, or held the threads. */
@Repository
class Professionals {

    private final JdbcClient db;
    private final DisclosureRule disclosure;
    private final Clock clock;

    Professionals(JdbcClient db, DisclosureRule disclosure, Clock clock) {
        this.db = db;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /**
     * Of the latest closed 12 months, so that two readings between closings are the same. A citizen counts in the team
     * that had the course on the last day.
     */
    ProfessionalsYear latest() {
        LocalDate until = disclosure.closing().lastDay(LocalDate.now(clock).minusDays(1));
        LocalDate year = until.minusYears(1).plusDays(1);
        LocalDate known = known();
        LocalDate from = known != null && known.isAfter(year) ? known : year;
        return new ProfessionalsYear(from, until, from.equals(year), teams(from, until));
    }

    /** The first day that Roret knows who had a course; null while it knows of none. */
    private @Nullable LocalDate known() {
        return db.sql("select min(since)::date from citizen.responsibility where caseworker is not null")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private List<TeamProfessionals> teams(LocalDate from, LocalDate until) {
        Disclosure rule = disclosure.today();
        Map<String, Map<Integer, Long>> counts = new LinkedHashMap<>();
        db.sql("""
                        with held as (
                          select r.citizen, r.caseworker as staff, r.since::date as since, coalesce(r.until::date, :until) as until
                          from citizen.responsibility r where r.caseworker is not null
                          union
                          select k.citizen, k.coordinator, k.valid_from, coalesce(k.valid_until, :until)
                          from citizen.coordinator k where k.coordinator is not null),
                        met as (
                          select citizen, count(distinct staff)::int as professionals from held
                          where since <= :until and until >= :from group by citizen)
                        select t.id, t.name, met.professionals, count(*) as citizens
                        from citizen.responsibility now
                        join met on met.citizen = now.citizen
                        join staff.published_team t on t.id = now.team
                        where now.since::date <= :until and coalesce(now.until::date, :until + 1) > :until
                        group by t.id, t.name, met.professionals order by t.name, t.id""").param("from", from).param("until", until).query(row -> {
            counts.computeIfAbsent(row.getString("name"), team -> new LinkedHashMap<>())
                    .merge(row.getInt("professionals"), row.getLong("citizens"), Long::sum);
        });
        List<TeamProfessionals> teams = new ArrayList<>();
        counts.forEach((team, citizens) -> teams.add(TeamProfessionals.of(team, citizens, rule)));
        return List.copyOf(teams);
    }
}
