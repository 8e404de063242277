package dk.roret.conversation;

import dk.roret.conversation.ContactGoal.Kind;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal for contact as a leader typed it.
 *
 * @param ends there when the goal is no longer to hold
 */
public record GoalForm(
        @Nullable String kind,
        @Nullable String group,
        @Nullable String share,
        @Nullable String talks,
        @Nullable String from,
        @Nullable String decidedBy,
        @Nullable String ends) {

    static final GoalForm EMPTY = new GoalForm(null, null, null, null, null, null, null);

    static final int LONGEST_DECIDED_BY = 100;
    static final int MOST_TALKS = 20;

    /** @param share null from the day that it no longer holds */
    record Goal(
            Kind kind,
            String group,
            @Nullable Integer share,
            @Nullable Integer talks,
            LocalDate from,
            String decidedBy) {}

    /** @return null when something is wrong, which then is among the problems */
    @Nullable
    Goal read(LocalDate today, List<String> groups, List<Problem> problems) {
        Kind chosen = List.of(Kind.values()).stream()
                .filter(one -> one.name().equals(kind))
                .findAny()
                .orElse(null);
        if (chosen == null) {
            problems.add(new Problem("kind", "SAM-40", "conversation.problem.goal-kind"));
        }
        String whose = group == null ? "" : group;
        if (!whose.isEmpty() && !groups.contains(whose)) {
            problems.add(new Problem("group", "SAM-41", "conversation.problem.goal-group"));
        }
        Integer reach = ends == null
                ? number(share, 100, "share", "SAM-42", "conversation.problem.goal-share", problems)
                : null;
        Integer within = chosen == Kind.STEP_UP && ends == null
                ? number(talks, MOST_TALKS, "talks", "SAM-43", "conversation.problem.goal-talks", problems)
                : null;
        LocalDate day = day(today, problems);
        String who = Typed.required(
                Typed.line(decidedBy), "decidedBy", LONGEST_DECIDED_BY, "conversation.problem.goal-by", problems);
        return chosen == null || day == null || who == null || !problems.isEmpty()
                ? null
                : new Goal(chosen, whose, reach, within, day, who);
    }

    private static @Nullable Integer number(
            @Nullable String typed, int most, String field, String code, String text, List<Problem> problems) {
        String digits = typed == null ? "" : typed.strip();
        if (digits.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(digits);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        problems.add(new Problem(field, code, text, most));
        return null;
    }

    /** From today on: what was measured until now was measured by the goals of then. */
    private @Nullable LocalDate day(LocalDate today, List<Problem> problems) {
        try {
            LocalDate day = LocalDate.parse(from == null ? "" : from.strip());
            if (!day.isBefore(today) && day.isBefore(today.plusYears(2))) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // told below, as for a day that nobody can mean
        }
        problems.add(new Problem("from", "SAM-44", "conversation.problem.goal-from"));
        return null;
    }
}
