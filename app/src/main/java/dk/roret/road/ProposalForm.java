package dk.roret.road;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the proposal's page, in whichever of its forms.
 *
 * @param effort as {@link Effort#code()} writes it
 * @param phases first weeks with commas between
 * @param day of the decision, as a date field sends it
 */
public record ProposalForm(
        @Nullable String group,
        @Nullable String phase,
        @Nullable String effort,
        @Nullable String inGroups,
        @Nullable String phases,
        @Nullable String day,
        @Nullable String committee,
        @Nullable String reference,
        @Nullable String words) {

    private static final int LINE = 200;
    private static final int TEXT = 4000;
    private static final int MOST_PHASES = 6;
    private static final int LAST_WEEK = 520;

    record Put(Road.Place place, Effort effort, boolean inGroups) {}

    Optional<Put> put(Road road, Set<String> groups, Set<String> efforts, List<Problem> problems) {
        if (group == null || !groups.contains(group)) {
            problems.add(new Problem("group", "VEJ-02", "road.problem.group"));
        }
        Integer week = number(phase);
        if (week == null || !road.phases().contains(week)) {
            problems.add(new Problem("phase", "VEJ-03", "road.problem.phase"));
        }
        Effort chosen = effort == null || !efforts.contains(effort)
                ? null
                : Effort.of(effort).orElse(null);
        if (chosen == null) {
            problems.add(new Problem("effort", "VEJ-04", "road.problem.effort"));
        }
        return group == null || week == null || chosen == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Put(new Road.Place(group, week), chosen, inGroups != null));
    }

    /** Empty when something is wrong, which then is among the problems. */
    List<Integer> weeks(List<Problem> problems) {
        List<Integer> weeks = new ArrayList<>();
        for (String typed : (phases == null ? "" : phases).split(",")) {
            Integer week = number(typed.strip());
            if (week == null || week > LAST_WEEK || (weeks.isEmpty() ? week != 1 : week <= weeks.getLast())) {
                problems.add(new Problem("phases", "VEJ-05", "road.problem.phases"));
                return List.of();
            }
            weeks.add(week);
        }
        if (weeks.size() > MOST_PHASES) {
            problems.add(new Problem("phases", "VEJ-05", "road.problem.phases"));
        }
        return weeks;
    }

    /** @param last the day of the decision before this one; null where there is none */
    Optional<Road.Decision> decision(
            LocalDate today, @Nullable LocalDate last, String enteredBy, List<Problem> problems) {
        LocalDate on = decidedOn();
        if (on == null || on.isAfter(today) || (last != null && on.isBefore(last))) {
            problems.add(new Problem("day", "VEJ-06", "road.problem.day"));
        }
        String who = required(Typed.line(committee), "committee", LINE, problems);
        String number = required(Typed.line(reference), "reference", LINE, problems);
        String text = required(Typed.text(words), "words", TEXT, problems);
        return on == null || who == null || number == null || text == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Road.Decision(on, who, number, text, enteredBy, Instant.EPOCH));
    }

    private @Nullable LocalDate decidedOn() {
        try {
            return LocalDate.parse(day == null ? "" : day.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    static @Nullable String required(@Nullable String text, String field, int longest, List<Problem> problems) {
        return Typed.required(text, field, longest, "road.problem." + field, problems);
    }

    static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,3}") ? Integer.valueOf(typed) : null;
    }
}
