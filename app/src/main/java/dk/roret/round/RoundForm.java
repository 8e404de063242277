package dk.roret.round;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed in any of a round's forms. */
public record RoundForm(
        @Nullable String unit,
        @Nullable String contact,
        @Nullable String team,
        @Nullable String first,
        @Nullable String day,
        @Nullable String heldOn,
        @Nullable String learnt,
        @Nullable String reason,
        @Nullable String why) {

    static final RoundForm EMPTY = new RoundForm(null, null, null, null, null, null, null, null, null);

    private static final int LINE = 100;
    private static final int TEXT = 2000;

    record Begun(String unit, String contact, UUID team, LocalDate first) {}

    @Nullable
    Begun begun(LocalDate today, List<Rounds.Team> teams, List<Problem> problems) {
        String who = text(Typed.line(unit), "unit", LINE, problems);
        String reached = text(Typed.line(contact), "contact", LINE, problems);
        UUID visited = teams.stream()
                .map(Rounds.Team::id)
                .filter(id -> id.toString().equals(team))
                .findAny()
                .orElse(null);
        if (visited == null) {
            problems.add(new Problem("team", "RUN-02", "round.problem.team"));
        }
        LocalDate opening = coming(first, "first", today, problems);
        return who == null || reached == null || visited == null || opening == null || !problems.isEmpty()
                ? null
                : new Begun(who, reached, visited, opening);
    }

    /** Another day for the next visit. */
    @Nullable
    LocalDate otherDay(LocalDate today, List<Problem> problems) {
        return coming(day, "day", today, problems);
    }

    private static @Nullable LocalDate coming(
            @Nullable String typed, String field, LocalDate today, List<Problem> problems) {
        LocalDate day = read(typed);
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(1))) {
            problems.add(new Problem(field, "RUN-03", "round.problem.first"));
            return null;
        }
        return day;
    }

    /** The day that they came: today, or before. */
    @Nullable
    LocalDate heldDay(LocalDate today, List<Problem> problems) {
        LocalDate day = read(heldOn);
        if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(1))) {
            problems.add(new Problem("heldOn", "RUN-04", "round.problem.heldOn"));
            return null;
        }
        return day;
    }

    @Nullable
    String learntText(List<Problem> problems) {
        return Typed.aboutWork(text(Typed.text(learnt), "learnt", TEXT, problems), "learnt", problems);
    }

    @Nullable
    String reasonText(List<Problem> problems) {
        return text(Typed.text(reason), "reason", TEXT, problems);
    }

    @Nullable
    String whyText(List<Problem> problems) {
        return text(Typed.text(why), "why", TEXT, problems);
    }

    private static @Nullable LocalDate read(@Nullable String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String text, String field, int longest, List<Problem> problems) {
        return Typed.required(text, field, longest, "round.problem." + field, problems);
    }
}
