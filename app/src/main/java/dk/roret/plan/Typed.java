package dk.roret.plan;

import dk.roret.web.Problem;
import dk.roret.web.TypedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text as people type it in plans, with what is said when it is too much or too little. */
final class Typed {

    private Typed() {}

    /** One line without spaces at the ends, or null when nothing was typed. */
    static @Nullable String line(@Nullable String raw) {
        return TypedText.line(raw);
    }

    /** Lines without what cannot be seen, or null when nothing was typed; too much is a problem. */
    static @Nullable String lines(@Nullable String raw, String field, int longest, List<Problem> problems) {
        String text = TypedText.lines(raw);
        if (text != null && length(text) > longest) {
            problems.add(new Problem(field, "PLAN-02", "plan.problem.long", longest, length(text)));
        }
        return text;
    }

    /** As {@link #line}; nothing, or too much, is a problem. */
    static @Nullable String required(
            @Nullable String raw, String field, int longest, String whenEmpty, List<Problem> problems) {
        String text = optional(raw, field, longest, problems);
        if (text == null) {
            problems.add(new Problem(field, "PLAN-01", whenEmpty));
        }
        return text;
    }

    /** As {@link #line}; too much is a problem. */
    static @Nullable String optional(@Nullable String raw, String field, int longest, List<Problem> problems) {
        String text = line(raw);
        if (text != null && length(text) > longest) {
            problems.add(new Problem(field, "PLAN-02", "plan.problem.long", longest, length(text)));
        }
        return text;
    }

    /** In characters as people count them, not as Java stores them. */
    static int length(String text) {
        return TypedText.length(text);
    }

    static void check(String text, int longest) {
        if (text.isBlank() || length(text) > longest) {
            throw new IllegalArgumentException("Between 1 and " + longest + " characters, not " + length(text));
        }
    }
}
