package dk.roret.conversation;

import dk.roret.conversation.SegmentRules.Proposal;
import dk.roret.conversation.SegmentRules.Rule;
import dk.roret.web.Words;
import java.util.stream.Collectors;

/**
 * Rules as people say them.
 *
 * @param mine the reader is the citizen
 */
public record RuleWords(Words words, boolean mine) {

    /** If ... and ...: propose ... */
    public String sentence(Rule rule) {
        return words.t("conversation.rule.sentence", clauses(rule), segment(rule.segment()));
    }

    public String otherwise(SegmentRules table) {
        return words.t("conversation.rule.otherwise", segment(table.otherwise()));
    }

    /** Because ... */
    public String because(Proposal proposal) {
        return proposal.rule()
                .map(rule -> words.t("conversation.rule.because", clauses(rule)))
                .orElseGet(() -> words.t("conversation.rule.because.none"));
    }

    public String segment(Segment segment) {
        return words.t(segment.text());
    }

    /** What a kind of condition is called where one is chosen; numbers are three dots. */
    public String kind(Fact fact, String test) {
        return clause(fact, test, "…");
    }

    /** What was known beforehand: so many weeks, so old, and so on. */
    public String known(Facts facts) {
        return Fact.forRules()
                .filter(fact -> fact.part() == 0)
                .flatMap(fact -> facts.value(fact).stream().map(value -> known(fact, value)))
                .collect(Collectors.joining(", "));
    }

    private String known(Fact fact, String value) {
        return fact.number() ? words.t(fact.text(), value) : words.t(fact.text(value));
    }

    private String clauses(Rule rule) {
        return rule.conditions().stream()
                .map(condition -> clause(condition.fact(), condition.test(), condition.number()))
                .collect(Collectors.joining(words.t("conversation.rule.and")));
    }

    private String clause(Fact fact, String test, Object number) {
        return words.t("conversation.rule." + fact.code() + "." + test, number, mine ? "mine" : "other");
    }
}
