package dk.roret.plan;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import dk.roret.web.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The steps of a plan by when they are due, seen from a day: the next 14 days first. */
public final class Fortnight {

    private static final int DAYS = 14;

    private final List<Step> steps;
    private final LocalDate today;
    private final LocalDate sunday;

    /** @param steps of one plan, in any state */
    public Fortnight(List<Step> steps, LocalDate today) {
        this.today = today;
        this.sunday = today.with(nextOrSame(DayOfWeek.SUNDAY));
        this.steps = steps.stream()
                .filter(step -> step.state() == Step.State.OPEN || step.state() == Step.State.DONE)
                .sorted(Comparator.comparing(this::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(step -> step.added().at())
                        .thenComparing(step -> step.id().value()))
                .toList();
    }

    public LocalDate first() {
        return today;
    }

    public LocalDate last() {
        return today.plusDays(DAYS - 1);
    }

    /** Those whose day is over. */
    public List<Step> missed() {
        return open(step -> step.missed(today));
    }

    /** Due until Sunday, and what was done within a week. */
    public List<Step> thisWeek() {
        return steps.stream()
                .filter(step -> step.state() == Step.State.DONE
                        ? !doneOn(step).isBefore(today.minusDays(6))
                        : within(step, today, sunday))
                .toList();
    }

    public List<Step> nextWeek() {
        return open(step -> within(step, sunday.plusDays(1), sunday.plusDays(7)));
    }

    /** The days of the third week that are within the fourteen. */
    public List<Step> weekAfter() {
        return open(step -> within(step, sunday.plusDays(8), last()));
    }

    public List<Step> withoutDay() {
        return open(step -> step.content().due() == null);
    }

    public List<Step> later() {
        return open(step -> within(step, last().plusDays(1), LocalDate.MAX));
    }

    /** Everything done, the newest first. */
    public List<Step> done() {
        return steps.stream()
                .filter(step -> step.state() == Step.State.DONE)
                .sorted(Comparator.comparing((Step step) -> step.latest().at()).reversed())
                .toList();
    }

    /** What is open and should be done within the fourteen days, or before them. */
    public List<Step> rows() {
        return open(step -> within(step, LocalDate.MIN, last()));
    }

    /** How many of {@link #rows} one side has. */
    public long count(Side side) {
        return rows().stream()
                .filter(step -> step.content().owner().side() == side)
                .count();
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    public static LocalDate doneOn(Step step) {
        return LocalDate.ofInstant(step.latest().at(), Words.COPENHAGEN);
    }

    private @Nullable LocalDate day(Step step) {
        return step.content().due();
    }

    private static boolean within(Step step, LocalDate from, LocalDate until) {
        LocalDate due = step.content().due();
        return due != null && !due.isBefore(from) && !due.isAfter(until);
    }

    private List<Step> open(Predicate<Step> when) {
        return steps.stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .filter(when)
                .toList();
    }
}
