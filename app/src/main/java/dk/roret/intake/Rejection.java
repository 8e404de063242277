package dk.roret.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row.
 *
 * @param line where the row begins in its file
 * @param column null when it is about the row as a whole
 * @param value what stood there, as far as it may be repeated
 * @param reason key of the sentence that says what is wrong
 * @param details what the sentence names
 */
record Rejection(
        long line, @Nullable String column, @Nullable String value, String reason, List<String> details) {

    private static final int LONGEST = 100;
    private static final Pattern CPR = Pattern.compile("([0-9]{6})[- ]?[0-9]{4}");

    /** A CPR number is masked wherever it has ended; a name or an address is not repeated at all. */
    static @Nullable String repeatable(Field field, String raw) {
        if (raw.isBlank()) {
            return null;
        }
        return switch (field.shown()) {
            case AS_IT_IS -> repeatable(raw);
            case MASKED -> raw.matches("[0-9]{6}.*") ? raw.substring(0, 6) + "-••••" : "••••••-••••";
            case NEVER -> "••••";
        };
    }

    private static String repeatable(String raw) {
        String readable = raw.replaceAll("\\p{Cntrl}", "\uFFFD");
        String masked = CPR.matcher(readable).replaceAll("$1-••••");
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }
}
