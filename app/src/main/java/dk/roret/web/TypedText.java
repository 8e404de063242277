package dk.roret.web;

import org.jspecify.annotations.Nullable;

/** Text as people type it. Every alphabet and every sign is welcome; what cannot be seen is taken out. */
public final class TypedText {

    private TypedText() {}

    /** One line without spaces at the ends, or null when nothing was typed. */
    public static @Nullable String line(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.replaceAll("[\\p{Zs}\\s]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        return text.isEmpty() ? null : text;
    }

    /** As {@link #line}, its line breaks kept. */
    public static @Nullable String lines(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\n]]", "")
                .strip();
        return text.isEmpty() ? null : text;
    }

    /** In characters as people count them, not as Java stores them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
