package dk.roret.benefit;

import dk.roret.benefit.WeekHistory.Kind;
import dk.roret.value.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out how far a citizen has come, and what the state and the municipality each bear. */
public final class RefundLaw {

    /** How far ahead the course is told, if nothing changes: past the last step of the staircase. */
    private static final int WEEKS_AHEAD = 60;

    private final RefundStaircase staircase;
    private final List<RestartRule> restart;
    private final List<Support> support;

    RefundLaw(RefundStaircase staircase, List<RestartRule> restart, List<Support> support) {
        this.staircase = staircase;
        this.restart = restart;
        this.support = support;
    }

    /** The law as it stands in the dated tables {@code benefit/*.csv}. */
    public static RefundLaw read() {
        return new RefundLaw(RefundStaircase.read(), RestartRule.read(), Support.read());
    }

    /**
     * Who pays in the given week with benefit, counted from 1.
     *
     * @return empty where no staircase was in force on the day
     */
    public Optional<RefundStaircase.Step> step(int week, LocalDate on) {
        return staircase.step(week, on);
    }

    /** @param spells as they were delivered, in any order */
    public BenefitCourse course(List<Spell> spells, Observation observed, LocalDate today) {
        List<Spell> unbroken = Spell.unbroken(spells);
        Week now = Week.of(today);
        WeekHistory history = WeekHistory.of(counted(unbroken), observed, inForceFrom(), now.plus(WEEKS_AHEAD));
        if (history.index(now) < 0) {
            return new BenefitCourse(unbroken, Optional.empty(), List.of(), Optional.of(observed));
        }
        List<RefundCount> counts = new RefundCounter(history, restart).counts();
        List<ShareStep> steps = steps(history, counts, unbroken);
        return new BenefitCourse(
                unbroken,
                running(unbroken, today).map(spell -> current(spell, history, counts, steps, now)),
                steps,
                Optional.of(observed));
    }

    private BenefitCourse.Current current(
            Spell spell, WeekHistory history, List<RefundCount> counts, List<ShareStep> steps, Week now) {
        RefundCount count = counts.get(history.index(now));
        RefundStaircase.Step step = step(spell, count, now);
        return new BenefitCourse.Current(
                spell,
                spell.weekNumber(now),
                count,
                count.exact() ? began(history, count.atLeast(), history.index(now)) : null,
                step,
                step == null ? null : next(steps, now),
                Support.of(support, spell.benefit(), now.monday()).orElse(null));
    }

    private static BenefitCourse.@Nullable Change next(List<ShareStep> steps, Week now) {
        for (ShareStep step : steps) {
            if (step.from().isAfter(now.monday()) && step.step() != null) {
                return new BenefitCourse.Change(step.from(), step.step());
            }
        }
        return null;
    }

    /** The first of the weeks counted. */
    private BenefitCourse.Beginning began(WeekHistory history, int count, int now) {
        int week = now;
        for (int left = count; left > 0; week--) {
            left -= history.kinds().get(week) == Kind.BENEFIT ? 1 : 0;
        }
        LocalDate monday = history.week(week + 1).monday();
        RestartRule rule =
                LawTable.inForce(restart, RestartRule::validFrom, monday).getFirst();
        return new BenefitCourse.Beginning(monday, rule.selfSupportWeeks(), rule.withinYears());
    }

    private List<ShareStep> steps(WeekHistory history, List<RefundCount> counts, List<Spell> spells) {
        List<ShareStep> steps = new ArrayList<>();
        for (int index = 0; index < counts.size(); index++) {
            if (history.kinds().get(index) == Kind.BENEFIT) {
                Week week = history.week(index);
                Spell spell = inWeek(spells, week);
                add(steps, week, step(spell, counts.get(index), week));
            }
        }
        return List.copyOf(steps);
    }

    private static void add(List<ShareStep> steps, Week week, RefundStaircase.@Nullable Step step) {
        ShareStep last = steps.isEmpty() ? null : steps.getLast();
        LocalDate until = week.sunday().plusDays(1);
        if (last != null && last.until().equals(week.monday()) && Objects.equals(last.step(), step)) {
            steps.set(steps.size() - 1, new ShareStep(last.from(), until, step));
        } else {
            steps.add(new ShareStep(week.monday(), until, step));
        }
    }

    private RefundStaircase.@Nullable Step step(Spell spell, RefundCount count, Week week) {
        return Support.of(support, spell.benefit(), week.monday())
                .filter(row -> row.followsStaircase(spell))
                .flatMap(row -> staircase.step(count, week.monday()))
                .orElse(null);
    }

    private List<Spell> counted(List<Spell> spells) {
        return spells.stream()
                .filter(spell -> support.stream().anyMatch(row -> row.benefit() == spell.benefit()))
                .toList();
    }

    private LocalDate inForceFrom() {
        return restart.stream()
                .map(RestartRule::validFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Optional<Spell> running(List<Spell> spells, LocalDate today) {
        return spells.stream()
                .filter(spell -> !spell.start().isAfter(today))
                .filter(spell -> {
                    LocalDate end = spell.end();
                    return end == null || !end.isBefore(today);
                })
                .max(Comparator.comparing(Spell::start));
    }

    private static Spell inWeek(List<Spell> spells, Week week) {
        return spells.stream()
                .filter(spell -> spell.touches(week))
                .max(Comparator.comparing(Spell::start))
                .orElseThrow();
    }
}
