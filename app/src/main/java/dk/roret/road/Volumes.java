package dk.roret.road;

import dk.roret.offer.OfferId;
import dk.roret.offer.OfferType;
import dk.roret.setting.DisclosureRule;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many took part on each stretch in the last closed year. A participation counts once: with the first group that the
 * citizen belonged to when it began, with the offer before its type. Whole offers are told of in the catalogue, so what is
 * left of an offer or a type is nought or enough people too.
 */
@Repository
class Volumes {

    private static final String ROWS = """
            with entry as (select * from road.entries_of(:version)),
            part as (
              select p.citizen, p.offer, p.type, s.benefit, s.weekly_amount, k.readiness,
                     (p.start_date - s.start_date) / 7 + 1 as week,
                     extract(year from age(p.start_date, c.birth_date))::int as age,
                     row_number() over (partition by p.citizen, p.type order by p.start_date, p.id) = 1 as first
              from offer.published_participation p
              join citizen.published_citizen c on c.id = p.citizen
              left join lateral (
                select benefit, start_date, weekly_amount from benefit.published_spell
                where citizen = p.citizen and start_date <= p.start_date
                  and coalesce(end_date, p.start_date) >= p.start_date
                order by start_date desc limit 1) s on true
              left join lateral (
                select readiness from citizen.published_category
                where citizen = p.citizen and valid_from <= p.start_date order by valid_from desc limit 1) k on true
              where p.start_date <= :last and (p.end_date is null or p.end_date >= :first))
            select part.offer, part.type, e.grp, e.phase, e.named, count(*) as cases,
                   count(*) filter (where part.first) as persons, coalesce(avg(part.weekly_amount), 0) as weekly
            from part
            left join lateral (
              select e.grp, e.phase, e.offer is not null as named
              from entry e join road.group_on(:last) g on g.key = e.grp
              where (e.offer = part.offer or e.type = part.type)
                and part.week >= e.phase and part.week <= coalesce(e.phase_until, part.week)
                and road.fits(g, part.benefit, part.readiness, part.age)
              order by g.position, g.key, e.offer is null limit 1) e on true
            group by 1, 2, 3, 4, 5""";

    private final JdbcClient db;
    private final DisclosureRule disclosure;
    private final Clock clock;

    Volumes(JdbcClient db, DisclosureRule disclosure, Clock clock) {
        this.db = db;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** Where a participation counts: an effort on a stretch. */
    record Spot(Road.Place place, Effort effort) {}

    /** @param weekly mean benefit of a week, in kroner before tax */
    private record Row(
            OfferId offer, OfferType type, @Nullable Spot spot, Tally tally, double weekly) {

        boolean named() {
            return spot != null && spot.effort() instanceof Effort.Named;
        }
    }

    /** @param weekly mean benefit of a week, in kroner before tax */
    record Volume(long cases, double weekly) {}

    /**
     * @param hidden the spots with so few people that their number is not told
     * @param onTheRoad of 100 participations; empty where too few are on either side
     */
    record Year(
            LocalDate first,
            LocalDate last,
            Map<Spot, Volume> shown,
            Set<Spot> hidden,
            Optional<Long> onTheRoad,
            int smallest) {

        /** Empty where they are too few to be told. */
        OptionalLong cases(Spot spot) {
            Volume volume = shown.get(spot);
            return volume != null
                    ? OptionalLong.of(volume.cases())
                    : hidden.contains(spot) ? OptionalLong.empty() : OptionalLong.of(0);
        }
    }

    Year latest(Road road) {
        LocalDate last = disclosure.closing().lastDay(LocalDate.now(clock).minusDays(1));
        LocalDate first = last.plusDays(1).minusYears(1);
        Disclosure rule = disclosure.today();
        List<Row> rows = rows(road, first, last);
        Map<Spot, Volume> shown = new HashMap<>();
        List<Row> rest = new ArrayList<>();
        by(rows, Row::offer).forEach((offer, own) -> rest.addAll(show(own, true, rule, shown)));
        by(rest, Row::type).forEach((type, own) -> show(own, false, rule, shown));
        Set<Spot> hidden = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.spot()).stream())
                .filter(spot -> !shown.containsKey(spot))
                .collect(Collectors.toSet());
        return new Year(first, last, shown, hidden, share(rows, rule), rule.smallest());
    }

    private static <K> Map<K, List<Row>> by(List<Row> rows, Function<Row, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }

    /** Shows the spots that may be, of one offer or one type. @return the rows that are left, to be told of together */
    private static List<Row> show(List<Row> rows, boolean named, Disclosure rule, Map<Spot, Volume> shown) {
        Map<Optional<Spot>, List<Row>> spots =
                by(rows, row -> row.named() == named ? Optional.ofNullable(row.spot()) : Optional.empty());
        Map<Optional<Spot>, Tally> tallies = new HashMap<>();
        spots.forEach((spot, own) -> tallies.put(spot, sum(own)));
        Set<Optional<Spot>> may = rule.shown(tallies);
        spots.forEach((spot, own) -> spot.filter(one -> may.contains(spot))
                .ifPresent(one -> shown.put(one, new Volume(sum(own).cases(), weekly(own)))));
        return rows.stream()
                .filter(row -> row.spot() == null || !shown.containsKey(row.spot()))
                .toList();
    }

    private static Tally sum(List<Row> rows) {
        return rows.stream().map(Row::tally).reduce(Tally.NONE, Tally::plus);
    }

    private static double weekly(List<Row> rows) {
        double kroner = rows.stream()
                .mapToDouble(row -> row.weekly() * row.tally().cases())
                .sum();
        return kroner / Math.max(1, sum(rows).cases());
    }

    private static Optional<Long> share(List<Row> rows, Disclosure rule) {
        Tally on = sum(rows.stream().filter(row -> row.spot() != null).toList());
        Tally off = sum(rows.stream().filter(row -> row.spot() == null).toList());
        Tally all = on.plus(off);
        return rule.enough(all) && rule.clear(on) && rule.clear(off)
                ? Optional.of(Math.round(100.0 * on.cases() / all.cases()))
                : Optional.empty();
    }

    private List<Row> rows(Road road, LocalDate first, LocalDate last) {
        return db.sql(ROWS)
                .param("version", road.id())
                .param("first", first)
                .param("last", last)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        OfferId offer = new OfferId(row.getObject("offer", UUID.class));
        OfferType type = OfferType.of(row.getString("type"));
        String group = row.getString("grp");
        Spot spot = group == null
                ? null
                : new Spot(
                        new Road.Place(group, row.getInt("phase")),
                        row.getBoolean("named") ? new Effort.Named(offer) : new Effort.OfType(type));
        Tally tally = new Tally(row.getLong("cases"), row.getLong("persons"));
        return new Row(offer, type, spot, tally, row.getDouble("weekly"));
    }
}
