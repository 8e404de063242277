package dk.roret.segment;

import dk.roret.segment.SegmentRules.Rule;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of rules as an administrator typed it. A rule without a segment and conditions is left out.
 *
 * @param fields by their names
 */
public record RulesForm(Map<String, String> fields) {

    /** How many conditions one rule may have, and how many rules a table. */
    public static final int CONDITIONS = 3;

    public static final int RULES = 20;

    /** After the names of fields in the page, as in the municipality's other choices. */
    public static final String KEY = "rules";

    private static final int LONGEST = 200;

    static RulesForm of(SegmentRules table, LocalDate today) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("version", Integer.toString(table.version()));
        fields.put("otherwise", table.otherwise().name());
        fields.put("from", today.toString());
        for (int i = 0; i < table.rules().size(); i++) {
            Rule rule = table.rules().get(i);
            fields.put(segment(i + 1), rule.segment().name());
            for (int j = 0; j < rule.conditions().size(); j++) {
                Condition condition = rule.conditions().get(j);
                fields.put(kind(i + 1, j + 1), condition.kind());
                if (condition.fact().number()) {
                    fields.put(number(i + 1, j + 1), Integer.toString(condition.number()));
                }
            }
        }
        return new RulesForm(fields);
    }

    public static String segment(int rule) {
        return "rule-" + rule;
    }

    public static String kind(int rule, int condition) {
        return "kind-" + rule + "-" + condition;
    }

    public static String number(int rule, int condition) {
        return "number-" + rule + "-" + condition;
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Rules to show: those with something in them, and two more. */
    public int shown() {
        int last = 0;
        for (int rule = 1; rule <= RULES; rule++) {
            if (!value(segment(rule)).isEmpty() || !value(kind(rule, 1)).isEmpty()) {
                last = rule;
            }
        }
        return Math.min(RULES, last + 2);
    }

    /**
     * @param earliest the first day that the table may count from
     * @return null when something is wrong, and has been added to the problems
     */
    @Nullable
    SegmentRules read(LocalDate earliest, List<Problem> problems) {
        List<Rule> rules = new ArrayList<>();
        for (int rule = 1; rule <= RULES; rule++) {
            List<Condition> conditions = conditions(rule, problems);
            Optional<Segment> segment = segment(value(segment(rule)));
            if (segment.isPresent() && !conditions.isEmpty()) {
                rules.add(new Rule(segment.get(), conditions));
            } else if (segment.isPresent() || !conditions.isEmpty()) {
                problems.add(new Problem(segment(rule), "SEG-01", "segment.problem.rule", rule));
            }
        }
        Optional<Segment> otherwise = segment(value("otherwise"));
        if (otherwise.isEmpty()) {
            problems.add(new Problem("otherwise", "SEG-02", "segment.problem.segment"));
        }
        LocalDate from = day(value("from"));
        if (from == null || from.isBefore(earliest)) {
            problems.add(new Problem("from-" + KEY, "SEG-03", "segment.problem.rules-from", earliest.toString()));
        }
        String by = Typed.required(
                Typed.line(value("decidedBy")), "decidedBy-" + KEY, LONGEST, "setting.nobody-decided", problems);
        if (from == null || by == null || !problems.isEmpty()) {
            return null;
        }
        return new SegmentRules(version() + 1, from, rules, otherwise.orElseThrow(), by);
    }

    private int version() {
        return value("version").matches("[0-9]{1,6}") ? Integer.parseInt(value("version")) : 0;
    }

    private List<Condition> conditions(int rule, List<Problem> problems) {
        List<Condition> conditions = new ArrayList<>();
        for (int place = 1; place <= CONDITIONS; place++) {
            String number = value(number(rule, place)).strip();
            boolean numbered = number.matches("[0-9]{1,4}");
            Optional<Condition> condition = Condition.of(value(kind(rule, place)) + (numbered ? ":" + number : ""));
            if (condition.isPresent() && condition.get().fact().number() && !numbered) {
                problems.add(new Problem(number(rule, place), "SEG-04", "segment.problem.number", rule));
            }
            condition.ifPresent(conditions::add);
        }
        return conditions;
    }

    private static Optional<Segment> segment(String name) {
        return Arrays.stream(Segment.values())
                .filter(segment -> segment.name().equals(name))
                .findAny();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
