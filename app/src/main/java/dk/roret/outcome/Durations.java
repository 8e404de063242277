package dk.roret.outcome;

import dk.roret.benefit.Benefit;
import dk.roret.benefit.Exit;
import dk.roret.value.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    private static final String COUNTS = """
            with observed as (
              select w.source, w.from_day, cast(c.last_day as date) as last_day
              from benefit.published_observation w
              join unnest(string_to_array(:sources, chr(10)), string_to_array(:last, chr(10))) c (source, last_day)
                on c.source = w.source
            ), followed as (
              select s.benefit, s.citizen, s.start_date, s.id, s.exit_reason,
                     greatest(0, (o.from_day - s.start_date + 6) / 7) as entry,
                     (s.end_date - s.start_date + 7) / 7 as ended_in,
                     (o.last_day - s.start_date + 1) / 7 as seen
              from benefit.published_spell s
              join observed o on o.source = s.source
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

    private record Source(String name, LocalDate from, LocalDate until) {}

    /**
     * Empty where nothing has been delivered, or nothing is closed yet.
     *
     * @param closing the last day that counts of a window that is open until a day
     */
    Optional<Window> window(UnaryOperator<LocalDate> closing) {
        List<Source> sources = sources();
        return sources.stream()
                .map(source -> closing.apply(source.until()))
                .max(LocalDate::compareTo)
                .map(last -> new Window(
                        sources.stream().map(Source::from).min(LocalDate::compareTo).orElseThrow(), last))
                .filter(window -> !window.last().isBefore(window.first()));
    }

    /** The spells that began in a period, exactly, for every benefit that has any. */
    List<BenefitSpells> of(Started started, UnaryOperator<LocalDate> closing) {
        List<Source> sources = sources();
        Map<Benefit, List<SpellCount>> counts = new EnumMap<>(Benefit.class);
        Map<Benefit, Tally> tooShort = new EnumMap<>(Benefit.class);
        db.sql(COUNTS)
                .param("sources", lines(sources, Source::name))
                .param("last", lines(sources, source -> closing.apply(source.until())))
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

    private List<Source> sources() {
        return db.sql("select source, from_day, until_day from benefit.published_observation order by source")
                .query((row, number) -> new Source(
                        row.getString("source"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    private static String lines(List<Source> sources, Function<Source, Object> part) {
        return sources.stream().map(part).map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static SpellCount count(ResultSet row, Tally tally) throws SQLException {
        String exit = row.getString("exit");
        return new SpellCount(row.getInt("entry"), row.getInt("week"), exit == null ? null : Exit.of(exit), tally);
    }
}
