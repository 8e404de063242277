package dk.roret.segment;

import dk.roret.segment.Decision.Choice;
import dk.roret.segment.SegmentRules.Proposed;
import dk.roret.segment.SegmentRules.Rule;
import dk.roret.web.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules as people say them.
 *
 * @param mine the reader is the citizen
 */
public record RuleWords(Words words, boolean mine) {

    /** If ... and ...: propose ... */
    public String sentence(Rule rule) {
        return words.t("segment.rule.sentence", clauses(rule), segment(rule.segment()));
    }

    public String otherwise(SegmentRules table) {
        return words.t("segment.rule.otherwise", segment(table.otherwise()));
    }

    /** Because ... */
    public String because(Proposed proposed) {
        return proposed.rule()
                .map(rule -> words.t("segment.rule.because", clauses(rule)))
                .orElseGet(() -> words.t("segment.rule.because.none"));
    }

    /** What was proposed and why, what was chosen and why, and what the rules were held against. */
    String whole(Decision decision) {
        String proposed =
                words.t("segment.held.proposed", segment(decision.proposed().segment()));
        String chosen = words.t("segment.held.chosen", segment(decision.chosen()), decision.by());
        Choice choice = decision.choice();
        String reason = choice.reason() == null ? "" : words.t(choice.reason().text()) + ". " + choice.words();
        return Stream.of(proposed, because(decision.proposed()), chosen, reason, facts(decision.facts()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String facts(Facts facts) {
        return Stream.concat(
                        Stream.of(known(facts)),
                        Fact.asked()
                                .flatMap(fact -> facts.value(fact).stream()
                                        .map(answer -> words.t(fact.text(), words.t("citizen.the-citizen")) + " "
                                                + words.t(fact.text(answer)))))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
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
                .reduce((first, next) -> words.t("segment.rule.and", first, next))
                .orElseThrow();
    }

    private String clause(Fact fact, String test, Object number) {
        return words.t("segment.rule." + fact.code() + "." + test, number, mine ? "mine" : "other");
    }
}
