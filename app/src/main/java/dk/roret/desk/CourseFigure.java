package dk.roret.desk;

import dk.roret.benefit.ShareStep;
import dk.roret.benefit.Spell;
import dk.roret.chart.BenefitStairs;
import dk.roret.chart.Caption;
import dk.roret.chart.CourseTimeline;
import dk.roret.chart.DateTick;
import dk.roret.chart.Lane;
import dk.roret.chart.Medium;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws a citizen's course: benefit weeks with the municipality's share, and a lane for each department. */
public record CourseFigure(Page page, CourseView view) {

    private static final int MOST_MONTHS_BACK = 24;
    private static final int LEAST_MONTHS_BACK = 6;
    private static final int MONTHS_AHEAD = 5;

    public boolean drawn() {
        return !view.course().spells().isEmpty()
                || !view.participations().isEmpty()
                || !talks().items().isEmpty();
    }

    /** @param width in pixels */
    public String svg(String id, double width) {
        return new CourseTimeline(
                        new Caption(id, words().heading() + ". " + words().sentence()),
                        width,
                        from(),
                        to(),
                        new DateTick(view.today(), page.t("desk.course.today")),
                        months(),
                        stairs(),
                        lanes())
                .svg(Medium.SCREEN);
    }

    private CourseWords words() {
        return new CourseWords(page, view.course(), view.today());
    }

    private LocalDate from() {
        LocalDate earliest = view.today().minusMonths(MOST_MONTHS_BACK);
        LocalDate latest = view.today().minusMonths(LEAST_MONTHS_BACK);
        LocalDate start = view.course()
                .current()
                .map(now -> now.spell().start())
                .orElseGet(() -> view.course().spells().stream()
                        .map(Spell::start)
                        .reduce((_, last) -> last)
                        .orElse(latest));
        start = start.isBefore(earliest) ? earliest : start.isAfter(latest) ? latest : start;
        return start.withDayOfMonth(1);
    }

    private LocalDate to() {
        LocalDate end = view.today().plusMonths(MONTHS_AHEAD);
        return end.withDayOfMonth(end.lengthOfMonth());
    }

    private List<DateTick> months() {
        List<DateTick> months = new ArrayList<>();
        for (LocalDate month = from(); month.isBefore(to()); month = month.plusMonths(1)) {
            boolean withYear = months.isEmpty() || month.getMonthValue() == 1;
            months.add(new DateTick(
                    month, month.format(DateTimeFormatter.ofPattern(withYear ? "MMM yyyy" : "MMM", page.locale()))));
        }
        return months;
    }

    private BenefitStairs stairs() {
        var current = view.course().current();
        return new BenefitStairs(
                current.map(now -> page.t(now.spell().benefit().text())).orElseGet(() -> page.t("desk.course.benefit")),
                current.map(now -> page.t("desk.course.week", now.week()))
                        .orElseGet(() -> page.t("desk.course.not-now")),
                page.t("desk.course.municipal-share"),
                view.course().steps().stream()
                        .filter(step ->
                                step.until().isAfter(from()) && step.from().isBefore(to()))
                        .flatMap(this::step)
                        .toList());
    }

    private Stream<BenefitStairs.Step> step(ShareStep step) {
        return step.step() == null
                ? Stream.empty()
                : Stream.of(new BenefitStairs.Step(
                        step.from(),
                        step.until(),
                        step.step().municipalPercent(),
                        words().municipal(step.step()),
                        words().weeks(step.step())));
    }

    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        if (view.course().spells().stream().filter(this::visible).count() > 1 || unknownShare()) {
            lanes.add(new Lane(
                    page.t("desk.course.benefits"),
                    view.course().spells().stream()
                            .filter(this::visible)
                            .map(spell -> (Lane.Item) new Lane.Bar(
                                    spell.start(),
                                    end(spell),
                                    page.t(spell.benefit().text()),
                                    false))
                            .toList()));
        }
        Map<String, List<Lane.Item>> departments = new LinkedHashMap<>();
        view.participations().stream()
                .filter(this::visible)
                .forEach(one -> departments
                        .computeIfAbsent(
                                one.department() == null ? page.t("desk.course.others") : one.department(),
                                name -> new ArrayList<>())
                        .add(new Lane.Bar(
                                one.from(),
                                one.to(view.today()),
                                one.offer(),
                                one.department() != null && one.department().equals(view.department()))));
        departments.forEach((name, bars) -> lanes.add(new Lane(name, bars)));
        if (!talks().items().isEmpty()) {
            lanes.add(talks());
        }
        return lanes;
    }

    /** The conversations: those that were, and the one that is to come. */
    private Lane talks() {
        List<Lane.Item> dots = new ArrayList<>();
        view.contacts().held().stream()
                .filter(day -> !day.isBefore(from()))
                .forEach(day -> dots.add(new Lane.Dot(day, "")));
        Contact next = view.contacts().next();
        if (next != null && next.day().isBefore(to())) {
            dots.add(new Lane.Dot(next.day(), page.words().shortDate(next.day())));
        }
        return new Lane(page.t("desk.citizen.conversations"), dots);
    }

    private boolean unknownShare() {
        return view.course().steps().stream()
                .anyMatch(step -> !step.known() && step.until().isAfter(from()));
    }

    private LocalDate end(Spell spell) {
        LocalDate end = spell.end();
        return end == null ? to() : end;
    }

    private boolean visible(Spell spell) {
        return end(spell).isAfter(from()) && spell.start().isBefore(to());
    }

    private boolean visible(Participation one) {
        return one.to(view.today()).isAfter(from()) && one.from().isBefore(to());
    }
}
