package dk.roret.desk;

import dk.roret.benefit.BenefitCourse;
import dk.roret.benefit.RefundStaircase;
import dk.roret.benefit.Spell;
import dk.roret.web.Page;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.util.List;

/** A course on benefits in the reader's language, with what is not known said as not known. */
public record CourseWords(Page page, BenefitCourse course, LocalDate today) {

    public String heading() {
        return course.current()
                .map(now -> page.t(
                        "desk.course.title",
                        now.week(),
                        page.t(now.spell().benefit().textInSentence())))
                .orElseGet(() -> page.t("desk.course.title.none"));
    }

    /** Who pays now, and from when something else. */
    public String sentence() {
        return course.current().map(this::sentence).orElseGet(() -> page.t("desk.course.none"));
    }

    private String sentence(BenefitCourse.Current now) {
        if (now.step() == null) {
            return now.support() != null && now.support().awardedFrom() != null && startedBefore(now)
                    ? page.t("desk.course.outside", words().date(now.support().awardedFrom()))
                    : page.t("desk.course.unknown", now.count().atLeast());
        }
        String share = page.t("desk.course.share", municipal(now.step()), state(now.step()));
        if (now.next() == null) {
            return share + " " + page.t("desk.course.last");
        }
        RefundStaircase.Step then = now.next().step();
        return share + " "
                + page.t(
                        "desk.course.next",
                        then.weekFrom(),
                        words().date(now.next().on()),
                        municipal(then),
                        state(then));
    }

    private static boolean startedBefore(BenefitCourse.Current now) {
        return now.support() != null
                && now.support().awardedFrom() != null
                && now.spell().start().isBefore(now.support().awardedFrom());
    }

    /** What the sentence rests on: where the count began, and what is known. */
    public List<String> notes() {
        var notes = new java.util.ArrayList<String>();
        course.current().ifPresent(now -> {
            if (now.count().exact() && now.count().atLeast() != now.week()) {
                notes.add(page.t("desk.course.count", now.count().atLeast()));
            } else if (!now.count().exact()) {
                notes.add(page.t("desk.course.count.at-least", now.count().atLeast()));
            }
            if (now.began() != null && earlier(now.began().on())) {
                notes.add(page.t(
                        "desk.course.restarted",
                        words().date(now.began().on()),
                        now.began().selfSupportWeeks(),
                        now.began().withinYears()));
            }
        });
        course.observed()
                .ifPresentOrElse(
                        seen -> notes.add(
                                page.t("desk.course.observed", words().date(seen.from()), words().date(seen.until()))),
                        () -> notes.add(page.t("desk.course.not-observed")));
        return notes;
    }

    private boolean earlier(LocalDate began) {
        return course.spells().stream().anyMatch(spell -> spell.start().isBefore(began));
    }

    /** 70 % */
    public String municipal(RefundStaircase.Step step) {
        return words().percent(step.municipalPercent() / 100.0);
    }

    public String state(RefundStaircase.Step step) {
        return words().percent(step.statePercent() / 100.0);
    }

    /** uge 27–52, or fra uge 53 */
    public String weeks(RefundStaircase.Step step) {
        return step.weekTo() == null
                ? page.t("desk.course.from-week", step.weekFrom())
                : page.t("desk.course.weeks", step.weekFrom(), step.weekTo());
    }

    public String period(Spell spell) {
        LocalDate end = spell.end();
        return end == null
                ? page.t("desk.course.since", words().shortDateWithYear(spell.start()))
                : page.t(
                        "desk.course.from-to",
                        words().shortDateWithYear(spell.start()),
                        words().shortDateWithYear(end));
    }

    private Words words() {
        return page.words();
    }
}
