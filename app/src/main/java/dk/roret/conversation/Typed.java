package dk.roret.conversation;

import dk.roret.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text as people type it. Every alphabet and every sign is welcome; what cannot be seen is taken out. */
final class Typed {

    private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]";

    private Typed() {}

    /** One line without spaces at the ends, or null when nothing was typed. */
    static @Nullable String line(@Nullable String raw) {
        return raw == null ? null : text(raw.replaceAll("[\\p{Zs}\\s]+", " "));
    }

    /** Lines as they were typed, without what is empty before and after; null when nothing was typed. */
    static @Nullable String text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.replace("\r\n", "\n").replaceAll(UNSEEN, "").strip();
        return text.isEmpty() ? null : text;
    }

    /** Nothing, or too much, is a problem. */
    static @Nullable String required(
            @Nullable String text, String field, int longest, String whenEmpty, List<Problem> problems) {
        if (text == null) {
            problems.add(new Problem(field, "SAM-01", whenEmpty));
        }
        return optional(text, field, longest, problems);
    }

    /** Too much is a problem. */
    static @Nullable String optional(@Nullable String text, String field, int longest, List<Problem> problems) {
        if (text != null && length(text) > longest) {
            problems.add(new Problem(field, "SAM-02", "conversation.problem.long", longest, length(text)));
        }
        return text;
    }

    /** In characters as people count them, not as Java stores them. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static void check(String text, int longest) {
        if (text.isBlank() || length(text) > longest) {
            throw new IllegalArgumentException("Between 1 and " + longest + " characters, not " + length(text));
        }
    }
}
