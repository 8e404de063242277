package dk.roret.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The municipality's table, from a day. The first rule that holds wins; when none does, it is {@code otherwise}.
 *
 * @param version counts from 1
 * @param decidedBy who in the municipality decided it
 */
public record SegmentRules(int version, LocalDate from, List<Rule> rules, Segment otherwise, String decidedBy) {

    /** @param conditions all must hold */
    public record Rule(Segment segment, List<Condition> conditions) {

        public Rule {
            if (conditions.isEmpty()) {
                throw new IllegalArgumentException("A rule without conditions would always hold");
            }
        }

        boolean holds(Facts facts) {
            return conditions.stream().allMatch(condition -> condition.holds(facts));
        }
    }

    public Proposed propose(Facts facts) {
        for (int position = 1; position <= rules.size(); position++) {
            if (rules.get(position - 1).holds(facts)) {
                return new Proposed(this, position);
            }
        }
        return new Proposed(this, 0);
    }

    /** @param position of the rule that held, from 1; 0 when none did */
    public record Proposed(SegmentRules table, int position) {

        public Segment segment() {
            return rule().map(Rule::segment).orElse(table.otherwise());
        }

        public Optional<Rule> rule() {
            return position == 0 ? Optional.empty() : Optional.of(table.rules().get(position - 1));
        }
    }
}
