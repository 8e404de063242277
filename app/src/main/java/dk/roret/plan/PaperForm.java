package dk.roret.plan;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen wrote in the booklet, as somebody types it: ticks, new steps, goals, whom they met, and the page with room.
 * Rows left empty are no rows.
 *
 * @param typed the form's fields by name
 */
public record PaperForm(Map<String, String> typed) {

    /** Rows on the sheet. */
    public static final int STEPS = 4;

    public static final int MEETINGS = 4;

    private static final String TICK = "done-";

    public static final PaperForm EMPTY = new PaperForm(Map.of());

    /** What was on the paper. */
    record Sheet(
            List<StepId> done, List<Step.Content> steps, List<Goal.Content> goals, List<JournalEntry.Content> entries) {
        boolean isEmpty() {
            return done.isEmpty() && steps.isEmpty() && goals.isEmpty() && entries.isEmpty();
        }
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean ticked(Step step) {
        return typed.containsKey(tick(step));
    }

    public static String tick(Step step) {
        return TICK + step.id();
    }

    private TypedDate date(String row) {
        return new TypedDate(get(row + "-day"), get(row + "-month"), "");
    }

    /** Null when something is wrong; then nothing is to be written. */
    @Nullable
    Sheet read(LocalDate today, Plan plan, List<Problem> problems) {
        var sheet = new Sheet(
                plan.in(Step.State.OPEN).stream()
                        .filter(step -> step.citizens() && ticked(step))
                        .map(Step::id)
                        .toList(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (int row = 1; row <= STEPS; row++) {
            readStep("step-" + row, today, sheet, problems);
        }
        for (Horizon horizon : Horizon.values()) {
            String field = "goal-" + horizon.name();
            String words = Typed.optional(Typed.line(get(field)), field, Goal.Content.LONGEST_WORDS, problems);
            if (words != null && Typed.length(words) <= Goal.Content.LONGEST_WORDS) {
                sheet.goals().add(new Goal.Content(horizon, words, null, null));
            }
        }
        for (int row = 1; row <= MEETINGS; row++) {
            readMeeting("met-" + row, today, sheet, problems);
        }
        String room = Typed.optional(Typed.text(get("words")), "words", JournalEntry.Content.LONGEST_WORDS, problems);
        if (room != null && Typed.length(room) <= JournalEntry.Content.LONGEST_WORDS) {
            sheet.entries().add(new JournalEntry.Content(null, null, room));
        }
        if (problems.isEmpty() && sheet.isEmpty() && typed.keySet().stream().noneMatch(name -> name.startsWith(TICK))) {
            problems.add(new Problem("words", "PLAN-10", "plan.problem.paper-empty"));
        }
        return problems.isEmpty() ? sheet : null;
    }

    private void readStep(String row, LocalDate today, Sheet sheet, List<Problem> problems) {
        if (untouched(row, "")) {
            return;
        }
        String words = Typed.required(
                Typed.line(get(row)), row, Step.Content.LONGEST_WORDS, "plan.problem.step-empty", problems);
        LocalDate due = date(row).read(today, row, true, problems);
        if (words != null && Typed.length(words) <= Step.Content.LONGEST_WORDS) {
            sheet.steps().add(new Step.Content(words, null, due, new Owner.Self(), null));
        }
    }

    private void readMeeting(String row, LocalDate today, Sheet sheet, List<Problem> problems) {
        if (untouched(row, "-who")) {
            return;
        }
        String words = Typed.required(
                Typed.line(get(row)), row, JournalEntry.Content.LONGEST_WORDS, "plan.problem.entry-empty", problems);
        String met =
                Typed.optional(Typed.line(get(row + "-who")), row + "-who", JournalEntry.Content.LONGEST_MET, problems);
        LocalDate day = date(row).readPast(today, row, problems);
        if (words != null && problems.isEmpty()) {
            sheet.entries().add(new JournalEntry.Content(day, met, words));
        }
    }

    private boolean untouched(String row, String more) {
        return Stream.of("", "-day", "-month", more)
                .allMatch(part -> get(row + part).isBlank());
    }
}
