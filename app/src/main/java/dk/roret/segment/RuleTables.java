package dk.roret.segment;

import static java.util.Objects.requireNonNull;

import dk.roret.access.User;
import dk.roret.segment.SegmentRules.Rule;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of rules, each from a day. What stands in one is never changed: a change is a new one. */
@Repository
public class RuleTables {

    private final JdbcClient db;
    private final Clock clock;

    RuleTables(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The table that counts on a day: of those that have begun, the newest. */
    public SegmentRules on(LocalDate day) {
        return all().stream()
                .filter(table -> !table.from().isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    /** The newest first. One statement. */
    List<SegmentRules> all() {
        Map<Integer, SegmentRules> tables = new LinkedHashMap<>();
        db.sql("""
                        select t.version, t.valid_from, t.otherwise, t.decided_by, r.segment, r.conditions
                        from segment.rules t left join segment.rule r using (version)
                        order by t.version desc, r.position""").query(row -> {
            SegmentRules read = table(row);
            SegmentRules table = tables.computeIfAbsent(read.version(), version -> read);
            Array conditions = row.getArray("conditions");
            if (conditions != null) {
                table.rules().add(rule(row.getString("segment"), (String[]) conditions.getArray()));
            }
        });
        return List.copyOf(tables.values());
    }

    /** @return false when somebody has made a newer table than the one that this was written on top of */
    @Transactional
    public boolean add(SegmentRules table, User administrator) {
        int added = db.sql("""
                        insert into segment.rules
                        select :version, :from, :otherwise, :decidedBy, :by, :at
                        where (select max(version) from segment.rules) = :version - 1
                        on conflict do nothing""")
                .param("version", table.version())
                .param("from", table.from())
                .param("otherwise", table.otherwise().name())
                .param("decidedBy", table.decidedBy())
                .param("by", administrator.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return false;
        }
        int position = 0;
        for (Rule rule : table.rules()) {
            db.sql("insert into segment.rule values (?, ?, ?, ?)")
                    .params(
                            table.version(),
                            ++position,
                            rule.segment().name(),
                            rule.conditions().stream().map(Condition::code).toArray(String[]::new))
                    .update();
        }
        return true;
    }

    private static SegmentRules table(ResultSet row) throws SQLException {
        return new SegmentRules(
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                new ArrayList<>(),
                Segment.valueOf(row.getString("otherwise")),
                requireNonNull(row.getString("decided_by")));
    }

    private static Rule rule(String segment, String[] conditions) {
        return new Rule(
                Segment.valueOf(segment),
                Stream.of(conditions)
                        .map(code -> Condition.of(code).orElseThrow())
                        .toList());
    }
}
