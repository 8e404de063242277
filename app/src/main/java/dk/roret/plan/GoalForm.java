package dk.roret.plan;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A goal as somebody typed it.
 *
 * @param past there when the writer means a day that is over
 * @param revision the version it was written on top of; null for a new goal
 */
public record GoalForm(
        @Nullable String horizon,
        @Nullable String words,
        @Nullable String byWords,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String past,
        @Nullable Integer revision) {

    public static final GoalForm EMPTY = new GoalForm("SHORT", "", "", "", "", "", null, null);

    static GoalForm of(Goal.Content content, @Nullable Integer revision) {
        TypedDate by = TypedDate.of(content.byDate());
        return new GoalForm(
                content.horizon().name(),
                content.words(),
                content.byWords(),
                by.day(),
                by.month(),
                by.year(),
                null,
                revision);
    }

    public boolean pastIsRight() {
        return past != null;
    }

    public TypedDate by() {
        return new TypedDate(day, month, year);
    }

    /**
     * What was typed, as a goal's content; null when something is wrong.
     *
     * @param before what stood, when it is a correction: its day may be over already
     */
    Goal.@Nullable Content read(LocalDate today, Goal.@Nullable Content before, List<Problem> problems) {
        Horizon far = Stream.of(Horizon.values())
                .filter(one -> one.name().equals(horizon))
                .findAny()
                .orElse(null);
        if (far == null) {
            problems.add(new Problem("horizon-SHORT", "PLAN-09", "plan.problem.horizon"));
        }
        String typed = Typed.required(
                Typed.line(words), "words", Goal.Content.LONGEST_WORDS, "plan.problem.goal-empty", problems);
        String typedBy = Typed.optional(Typed.line(byWords), "byWords", Goal.Content.LONGEST_BY_WORDS, problems);
        LocalDate dayBefore = before == null ? null : before.byDate();
        boolean sameDay = dayBefore != null && TypedDate.of(dayBefore).equals(by());
        LocalDate date = by().read(today, "due", pastIsRight() || sameDay, problems);
        return far == null || typed == null || !problems.isEmpty() ? null : new Goal.Content(far, typed, typedBy, date);
    }
}
