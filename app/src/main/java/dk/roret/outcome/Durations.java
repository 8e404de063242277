package dk.roret.outcome;

import dk.roret.value.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How long spells last, grouped to counts in one statement.
 *
 * <p>Time is whole weeks from a spell's first day. A week counts only where all of it was seen: somebody who was on the
 * benefit before the window opened is followed from their first whole week inside it, and nobody is followed into a week
 * that the window's end cuts through, whether they left in it or not. So those who leave and those who stay are cut at
 * the same places.
 */
@Repository
class Durations {

    /** The windows of the sources, each ended with its last closed period of so many months; 0: as delivered. */
    private static final String OBSERVED = """
            with month as (
              select from_day, until_day, date_part('year', until_day + 1)::int * 12
                + date_part('month', until_day + 1)::int - 1 as next
              from benefit.published_observation
            ), observed as materialized (
              select distinct from_day, until_day, case when :months = 0 then until_day
                else make_date(next / :months * :months / 12, next / :months * :months % 12 + 1, 1) - 1 end as last_day
              from month
            )
            """;

    private static final String COUNTS = OBSERVED + """
            , followed as (
              select s.benefit, s.citizen, s.start_date, s.id, s.exit_reason,
                     greatest(0, (o.from_day - s.start_date + 6) / 7) as entry,
                     (s.end_date - s.start_date + 7) / 7 as ended_in,
                     (o.last_day - s.start_date + 1) / 7 as seen
              from benefit.published_spell s
              join observed o on o.from_day = s.observed_from and o.until_day = s.observed_until
              where s.start_date < :until and s.start_date >= :from and s.start_date <= o.last_day
            ), cut as (
              select benefit, citizen, start_date, id, entry, least(coalesce(ended_in, seen), seen) as week,
                     case when ended_in <= seen then exit_reason end as exit
              from followed
            ), spell as (
              select benefit, entry, week, exit, week > entry as used,
                     row_number() over (partition by benefit, week > entry, citizen order by start_date, id) = 1 as first
              from cut
            )
            select benefit, used, case when used then entry end as entry, case when used then week end as week,
                   case when used then exit end as exit, count(*) as cases, count(*) filter (where first) as persons
            from spell
            group by 1, 2, 3, 4, 5""";

    private final JdbcClient db;

    Durations(JdbcClient db) {
        this.db = db;
    }

    /** The first and the last day that curves are made of. */
    record Window(LocalDate first, LocalDate last) {}

    /**
     * Empty where nothing has been delivered.
     *
     * @param months the window ends with the last whole period of so many months; 0: with the delivery
     */
    Optional<Window> window(int months) {
        return db.sql(OBSERVED + "select min(from_day) as first, max(last_day) as last from observed")
                .param("months", months)
                .query((row, number) ->
                        window(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .single();
    }

    /** The spells that began in a period, exactly, for every benefit that has any. */
    List<BenefitSpells> of(Started started, int months) {
        Map<Benefit, List<SpellCount>> counts = new EnumMap<>(Benefit.class);
        Map<Benefit, Tally> tooShort = new EnumMap<>(Benefit.class);
        db.sql(COUNTS)
                .param("months", months)
                .param("from", started.from() == null ? LocalDate.of(1, 1, 1) : started.from())
                .param("until", started.until())
                .query(row -> {
                    Benefit benefit = Benefit.of(row.getString("benefit"));
                    Tally tally = new Tally(row.getLong("cases"), row.getLong("persons"));
                    List<SpellCount> own = counts.computeIfAbsent(benefit, none -> new ArrayList<>());
                    if (row.getBoolean("used")) {
                        own.add(count(row, tally));
                    } else {
                        tooShort.put(benefit, tally);
                    }
                });
        return counts.entrySet().stream()
                .map(one -> new BenefitSpells(
                        one.getKey(), one.getValue(), tooShort.getOrDefault(one.getKey(), Tally.NONE)))
                .toList();
    }

    private static SpellCount count(ResultSet row, Tally tally) throws SQLException {
        String exit = row.getString("exit");
        return new SpellCount(row.getInt("entry"), row.getInt("week"), exit == null ? null : Exit.of(exit), tally);
    }

    private static Optional<Window> window(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null || last == null || last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new Window(first, last));
    }
}
