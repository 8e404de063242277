package dk.roret.offer;

import dk.roret.setting.DisclosureRule;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who took part in an offer in a year, and how it ended, counted so that nobody can be recognised. */
@Service
class YearOfOffer {

    /** Each person counts where their first participation of the year does. */
    private static final String ENDINGS = """
            select reason, count(*) as cases, count(*) filter (where first) as persons
            from (
              select case when end_date <= :last then end_reason end as reason,
                     row_number() over (partition by citizen order by start_date, id) = 1 as first
              from offer.participation
              where offer = :offer and withdrawn_at is null and start_date <= :last
                and (end_date is null or end_date >= :first)) p
            group by reason""";

    private final JdbcClient db;
    private final DisclosureRule disclosure;
    private final Clock clock;

    YearOfOffer(JdbcClient db, DisclosureRule disclosure, Clock clock) {
        this.db = db;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /**
     * @param first day of the year; {@code last} is the last day of the last closed period
     * @param participations in all; empty where there are too few to say
     * @param endings how those went that can be told apart
     * @param rest all that cannot be told apart, together
     * @param smallest the fewest people behind a number
     */
    record Year(
            LocalDate first,
            LocalDate last,
            OptionalLong participations,
            Map<Ending, Long> endings,
            long rest,
            int smallest) {}

    /** The twelve months up to the last closed period. */
    Year latest(OfferId offer) {
        LocalDate last = disclosure.closing().lastDay(LocalDate.now(clock).minusDays(1));
        LocalDate first = last.plusDays(1).minusYears(1);
        Disclosure rule = disclosure.today();
        Map<Ending, Tally> all = endings(offer, first, last);
        Tally sum = all.values().stream().reduce(Tally.NONE, Tally::plus);
        if (!rule.clear(sum)) {
            return new Year(first, last, OptionalLong.empty(), Map.of(), 0, rule.smallest());
        }
        Set<Ending> shown = rule.shown(all);
        Map<Ending, Long> endings = new EnumMap<>(Ending.class);
        all.forEach((ending, tally) -> {
            if (shown.contains(ending)) {
                endings.put(ending, tally.cases());
            }
        });
        long told = endings.values().stream().mapToLong(cases -> cases).sum();
        return new Year(first, last, OptionalLong.of(sum.cases()), endings, sum.cases() - told, rule.smallest());
    }

    private Map<Ending, Tally> endings(OfferId offer, LocalDate first, LocalDate last) {
        Map<Ending, Tally> endings = new EnumMap<>(Ending.class);
        db.sql(ENDINGS)
                .param("offer", offer.value())
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    endings.put(
                            Ending.of(row.getString("reason")),
                            new Tally(row.getLong("cases"), row.getLong("persons")));
                });
        return endings;
    }
}
