package dk.roret.outcome;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team's goal as its leader typed it.
 *
 * @param monthly exits a month, with at most one decimal
 */
public record TeamGoalForm(
        @Nullable String monthly,
        @Nullable String from,
        @Nullable String until,
        @Nullable String agreedBy,
        @Nullable String why) {

    static final TeamGoalForm EMPTY = new TeamGoalForm(null, null, null, null, null);

    private static final int LINE = 100;
    private static final int TEXT = 1000;

    Optional<TeamGoal> read(UUID team, LocalDate today, List<Problem> problems) {
        BigDecimal each = number();
        if (each == null) {
            problems.add(new Problem("monthly", "AFG-01", "outcome.teams.problem.monthly"));
        }
        LocalDate first = day(from);
        LocalDate last = day(until);
        if (first == null || first.isBefore(today.minusYears(1))) {
            problems.add(new Problem("from", "AFG-02", "outcome.teams.problem.from"));
        }
        if (last == null || (first != null && !last.isAfter(first)) || last.isAfter(today.plusYears(2))) {
            problems.add(new Problem("until", "AFG-03", "outcome.teams.problem.until"));
        }
        String who = text(Typed.line(agreedBy), "agreedBy", LINE, problems);
        String reason = text(Typed.text(why), "why", TEXT, problems);
        return each == null || first == null || last == null || who == null || reason == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new TeamGoal(team, each, first, last, who, reason));
    }

    private @Nullable BigDecimal number() {
        String typed = monthly == null ? "" : monthly.strip().replace(',', '.');
        return typed.matches("[0-9]{1,4}(\\.[0-9])?") ? new BigDecimal(typed) : null;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String text, String field, int longest, List<Problem> problems) {
        if (text == null || Typed.length(text) > longest) {
            problems.add(new Problem(field, "AFG-04", "outcome.teams.problem." + field, longest));
        }
        return text;
    }
}
