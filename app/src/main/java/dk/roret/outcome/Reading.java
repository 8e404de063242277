package dk.roret.outcome;

import dk.roret.effect.report.Pages;
import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page's figures are, and what they rest on: it opens below each of them.
 *
 * @param definitions each figure's name and what it is
 * @param facts the period, the snapshot, the method and the counts
 * @param method step by step
 * @param law the dated rows that kroner were reckoned with
 */
public record Reading(List<Fact> definitions, List<Fact> facts, List<String> method, Sheet law) {

    /** A name and what it is. */
    public record Fact(String name, String value) {}

    static Reading of(Publications.Head head, Pages pages, List<String> figures, Words words) {
        Published published = head.published();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.t("outcome.reading.period"),
                words.t("outcome.fact.seen.from-to", words.date(published.from()), words.date(published.until()))));
        facts.add(new Fact(words.t("outcome.reading.snapshot"), head.snapshot()));
        facts.add(new Fact(words.t("outcome.reading.published"), words.shortMoment(head.at())));
        facts.add(new Fact(words.t("outcome.reading.method"), Published.METHOD));
        facts.add(new Fact(
                words.t("outcome.reading.command"), "./roret effect evaluate " + head.snapshot() + ", economy"));
        facts.add(new Fact(
                words.t("outcome.reading.few"),
                words.t("outcome.reading.few.what", published.smallest(), published.persons())));
        return new Reading(
                figures.stream()
                        .map(figure -> new Fact(
                                words.t("outcome.figure." + figure), words.t("outcome.figure." + figure + ".what")))
                        .toList(),
                facts,
                pages.method(),
                law(published, words));
    }

    private static Sheet law(Published published, Words words) {
        List<List<Object>> rows = new ArrayList<>();
        published
                .law()
                .steps()
                .forEach(step -> rows.add(List.of(
                        words.t("outcome.law.step", step.weekFrom()),
                        words.date(step.validFrom()),
                        words.percent(step.statePercent() / 100),
                        step.origin().source())));
        published
                .law()
                .rates()
                .forEach(rate -> rows.add(List.of(
                        words.t("benefit.name." + rate.benefit()),
                        words.date(rate.validFrom()),
                        words.number(Math.round(rate.weekly())),
                        rate.origin().source())));
        return new Sheet(
                words.t("outcome.law"),
                List.of(
                        words.t("outcome.law.what"),
                        words.t("outcome.law.from"),
                        words.t("outcome.law.value"),
                        words.t("outcome.law.source")),
                rows,
                List.of());
    }

    /** The same as lines under a table that is taken away. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        facts.forEach(fact -> notes.add(fact.name() + ": " + fact.value()));
        definitions.forEach(fact -> notes.add(fact.name() + ": " + fact.value()));
        return notes;
    }
}
