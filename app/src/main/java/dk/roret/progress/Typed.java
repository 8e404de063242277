package dk.roret.progress;

import org.jspecify.annotations.Nullable;

/** Text as people type it. Every alphabet and every sign is welcome; what cannot be seen is taken out. */
final class Typed {

    private Typed() {}

    /** Without spaces at the ends, line breaks kept; null when nothing was typed. */
    static @Nullable String text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "")
                .strip();
        return text.isEmpty() ? null : text;
    }

    /** In characters as people count them, not as Java stores them. */
    static int length(@Nullable String raw) {
        String text = text(raw);
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}
