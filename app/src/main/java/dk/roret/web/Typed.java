package dk.roret.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as people type it. Every alphabet and every sign is welcome; what cannot be seen is taken out. */
public final class Typed {

    private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]";

    /** Ten digits in a row, with or without what people put between a birthday and its four digits. */
    private static final Pattern LIKE_CPR = Pattern.compile("(?<!\\d)\\d{6}[\\s.–-]?\\d{4}(?!\\d)");

    private Typed() {}

    /** One line without spaces at the ends, or null when nothing was typed. */
    public static @Nullable String line(@Nullable String raw) {
        return raw == null ? null : text(raw.replaceAll("[\\p{Zs}\\s]+", " "));
    }

    /** Lines as they were typed, without what is empty before and after; null when nothing was typed. */
    public static @Nullable String text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.replaceAll("\\R", "\n").replaceAll(UNSEEN, "").strip();
        return text.isEmpty() ? null : text;
    }

    /**
     * Nothing, or too much, is a problem.
     *
     * @param text as {@link #line} or {@link #text} gave it
     * @param longest in characters, see {@link #length}
     * @param whenEmpty key of the sentence that says what to write
     * @return the text, also where it is too long
     */
    public static @Nullable String required(
            @Nullable String text, String field, int longest, String whenEmpty, List<Problem> problems) {
        if (text == null) {
            problems.add(new Problem(field, "TXT-01", whenEmpty));
        }
        return optional(text, field, longest, problems);
    }

    /** As {@link #required}, and nothing is no problem. */
    public static @Nullable String optional(@Nullable String text, String field, int longest, List<Problem> problems) {
        if (text != null && length(text) > longest) {
            problems.add(new Problem(field, "TXT-02", "web.problem.long", longest, length(text)));
        }
        return text;
    }

    /** What is learnt is about the work: what looks like somebody's CPR number is a problem. */
    public static @Nullable String aboutWork(@Nullable String text, String field, List<Problem> problems) {
        if (text != null && LIKE_CPR.matcher(text).find()) {
            problems.add(new Problem(field, "TXT-03", "web.problem.cpr"));
        }
        return text;
    }

    /** In characters as people count them, not as Java stores them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** @throws IllegalArgumentException for an empty text, or one longer than {@code longest} characters */
    public static void check(String text, int longest) {
        if (text.isBlank() || length(text) > longest) {
            throw new IllegalArgumentException("Between 1 and " + longest + " characters, not " + length(text));
        }
    }
}
