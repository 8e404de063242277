package dk.roret.outcome;

import dk.roret.benefit.Benefit;
import dk.roret.benefit.Exit;
import dk.roret.value.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How long spells last, grouped to counts in one statement.
 *
 * <p>Time is whole weeks from a spell's first day, or from a decision in it. A week counts only where all of it was seen: somebody who was on the
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
              select s.kind, s.citizen, s.begun, s.id, s.exit_reason,
                     greatest(0, (o.from_day - s.begun + 6) / 7) as entry,
                     (s.end_date - s.begun + 7) / 7 as ended_in,
                     (o.last_day - s.begun + 1) / 7 as seen
              from (%s) s
              join observed o on o.source = s.source
              where s.begun < :until and s.begun >= :from and s.begun <= o.last_day
            ), cut as (
              select kind, citizen, begun, id, entry, least(coalesce(ended_in, seen), seen) as week,
                     case when ended_in <= seen then exit_reason end as exit
              from followed
            ), spell as (
              select kind, entry, week, exit, week > entry as used,
                     row_number() over (partition by kind, week > entry, citizen order by begun, id) = 1 as first
              from cut
            )
            select kind, used, case when used then entry end as entry, case when used then week end as week,
                   case when used then exit end as exit, count(*) as cases, count(*) filter (where first) as persons
            from spell
            group by 1, 2, 3, 4, 5""";

    private static final String FROM_THE_FIRST_DAY =
            "select benefit as kind, source, citizen, start_date as begun, end_date, id, exit_reason from benefit.published_spell";

    /**
     * By the first decision in the spell, since later ones may be made because of how it went; and in one spell where
     * somebody has several at once. Counted from the decision: before it, nobody who left could have been decided about.
     */
    private static final String FROM_THE_DECISION = """
            select distinct on (citizen, begun) *
            from (select distinct on (s.id) d.chosen || ' ' || (d.chosen = d.proposed) as kind, s.source, s.citizen,
                    d.decided_on as begun, s.start_date, s.end_date, s.id, s.exit_reason
                  from benefit.published_spell s
                  join segment.published_decision d on d.citizen = s.citizen
                    and d.decided_on between s.start_date and coalesce(s.end_date, d.decided_on)
                  order by s.id, d.decided_at) decided
            order by citizen, begun, start_date, id""";

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
                        sources.stream()
                                .map(Source::from)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        last))
                .filter(window -> !window.last().isBefore(window.first()));
    }

    /** The spells that began in a period, exactly, for every benefit that has any. */
    Map<Benefit, CountedSpells> byBenefit(Started started, UnaryOperator<LocalDate> closing) {
        return counted(FROM_THE_FIRST_DAY, Benefit::of, started, closing);
    }

    /** The spells in which it was decided in a period how the course begins, exactly, from that day on. */
    Map<Beginning, CountedSpells> byBeginning(Started decided, UnaryOperator<LocalDate> closing) {
        return counted(FROM_THE_DECISION, Beginning::of, decided, closing);
    }

    /** @return in the order of the keys */
    private <K extends Comparable<K>> Map<K, CountedSpells> counted(
            String spells, Function<String, K> key, Started begun, UnaryOperator<LocalDate> closing) {
        List<Source> sources = sources();
        Map<K, CountedSpells> counted = new TreeMap<>();
        db.sql(COUNTS.formatted(spells))
                .param("sources", lines(sources, Source::name))
                .param("last", lines(sources, source -> closing.apply(source.until())))
                .param("from", begun.from() == null ? LocalDate.of(1, 1, 1) : begun.from())
                .param("until", begun.until())
                .query(row -> {
                    K kind = key.apply(row.getString("kind"));
                    Tally tally = new Tally(row.getLong("cases"), row.getLong("persons"));
                    CountedSpells one = row.getBoolean("used")
                            ? new CountedSpells(List.of(count(row, tally)), Tally.NONE)
                            : new CountedSpells(List.of(), tally);
                    counted.merge(kind, one, CountedSpells::plus);
                });
        return counted;
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
