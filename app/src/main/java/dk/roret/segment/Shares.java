package dk.roret.segment;

import dk.roret.segment.Decision.Reason;
import dk.roret.setting.DisclosureRule;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import dk.roret.web.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How courses begin, and how often the caseworkers chose otherwise than the rules, in the year to the last closing. */
@Repository
public class Shares {

    /**
     * Each citizen counts once, by the newest decision.
     *
     * @param key {@code as-proposed} or a reason's or segment's text; those of too few stand together under null
     */
    public record Row(@Nullable String key, long citizens) {}

    /** @param reasons also how many were as proposed */
    public record Share(long citizens, List<Row> segments, List<Row> reasons) {

        /** Chosen otherwise than proposed; empty where it would tell of too few. */
        public Optional<Double> otherwise() {
            return reasons.stream()
                    .filter(row -> AS_PROPOSED.equals(row.key()))
                    .map(row -> 1 - (double) row.citizens() / citizens)
                    .findAny();
        }
    }

    public static final String AS_PROPOSED = "segment.shares.as-proposed";

    private final JdbcClient db;
    private final DisclosureRule rule;
    private final Clock clock;

    Shares(JdbcClient db, DisclosureRule rule, Clock clock) {
        this.db = db;
        this.rule = rule;
        this.clock = clock;
    }

    LocalDate until() {
        return rule.closing().lastDay(LocalDate.now(clock).minusDays(1));
    }

    /** Empty where there are too few to tell about. */
    Optional<Share> share() {
        LocalDate until = until();
        Map<String, Tally> segments = new HashMap<>();
        Map<String, Tally> reasons = new HashMap<>();
        db.sql("""
                        select chosen, reason, count(*) as citizens
                        from (select distinct on (citizen) chosen, reason from segment.decision
                              where at >= ? and at < ? order by citizen, at desc, id desc) d
                        group by chosen, reason""")
                .params(start(until.minusYears(1).plusDays(1)), start(until.plusDays(1)))
                .query(row -> {
                    Tally tally = new Tally(row.getLong("citizens"), row.getLong("citizens"));
                    String reason = row.getString("reason");
                    segments.merge(Segment.valueOf(row.getString("chosen")).text(), tally, Tally::plus);
                    reasons.merge(
                            reason == null
                                    ? AS_PROPOSED
                                    : Reason.valueOf(reason).text(),
                            tally,
                            Tally::plus);
                });
        Tally all = segments.values().stream().reduce(Tally.NONE, Tally::plus);
        Disclosure limits = rule.today();
        return limits.enough(all)
                ? Optional.of(new Share(
                        all.persons(),
                        rows(Arrays.stream(Segment.values()).map(Segment::text).toList(), segments, limits),
                        rows(Arrays.stream(Reason.values()).map(Reason::text).toList(), reasons, limits)))
                : Optional.empty();
    }

    /** In this order, what was chosen as proposed before it; the rest, where there is any, last. */
    private static List<Row> rows(List<String> order, Map<String, Tally> parts, Disclosure limits) {
        Set<String> shown = limits.shown(parts);
        List<Row> rows = new ArrayList<>();
        Stream.concat(Stream.of(AS_PROPOSED), order.stream())
                .filter(shown::contains)
                .forEach(key -> rows.add(
                        new Row(key, parts.getOrDefault(key, Tally.NONE).persons())));
        long rest = parts.entrySet().stream()
                .filter(part -> !shown.contains(part.getKey()))
                .mapToLong(part -> part.getValue().persons())
                .sum();
        if (rest > 0) {
            rows.add(new Row(null, rest));
        }
        return rows;
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Words.COPENHAGEN).toInstant());
    }
}
