package dk.roret.stage;

import dk.roret.benefit.BenefitCourse;
import dk.roret.web.Page;
import java.util.List;

/** Where a citizen stands, in the words of the reader's language; always said to the citizen. */
public record StageWords(Page page) {

    public String rule(Rule rule) {
        return page.t(
                rule.text(),
                rule.numbers().stream()
                        .map(number -> page.words().number(number))
                        .toArray());
    }

    /** You get sickness benefit. It is week 40. */
    public String now(BenefitCourse course) {
        return course.current()
                .map(now -> page.t(
                        "stage.now", now.week(), page.t(now.spell().benefit().textInSentence())))
                .orElseGet(() -> page.t("stage.none"));
    }

    public String when(Milestone milestone) {
        String day = page.words().date(milestone.on());
        return switch (milestone) {
            case Milestone.Review review -> page.t("stage.next.week", review.week(), day);
            case Milestone.Law law -> page.t(law.rule().day() == Rule.Day.BY ? "stage.next.by" : "stage.next.on", day);
        };
    }

    public String what(Milestone milestone) {
        return switch (milestone) {
            case Milestone.Review review -> page.t("stage.review", review.week());
            case Milestone.Law law -> rule(law.rule());
        };
    }

    public static List<Rule> found(List<Rule> rules) {
        return rules.stream().filter(rule -> !rule.recalled()).toList();
    }

    public static List<Rule> recalled(List<Rule> rules) {
        return rules.stream().filter(Rule::recalled).toList();
    }
}
