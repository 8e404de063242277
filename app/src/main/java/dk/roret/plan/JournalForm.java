package dk.roret.plan;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line in the travelling record as somebody typed it. */
public record JournalForm(
        @Nullable String words,
        @Nullable String met,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    public static final JournalForm EMPTY = new JournalForm("", "", "", "", "");

    public TypedDate on() {
        return new TypedDate(day, month, year);
    }

    /** Null when something is wrong. */
    JournalEntry.@Nullable Content read(LocalDate today, List<Problem> problems) {
        String typed = Typed.required(
                Typed.text(words), "words", JournalEntry.Content.LONGEST_WORDS, "plan.problem.entry-empty", problems);
        String who = Typed.optional(Typed.line(met), "met", JournalEntry.Content.LONGEST_MET, problems);
        LocalDate date = on().readPast(today, "due", problems);
        return typed == null || !problems.isEmpty() ? null : new JournalEntry.Content(date, who, typed);
    }
}
