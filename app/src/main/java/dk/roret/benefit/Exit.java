package dk.roret.benefit;

import java.util.Locale;

/** What a spell ended in. */
public enum Exit {
    JOB,
    EDUCATION,
    OTHER_BENEFIT,
    PENSION,
    MOVED_AWAY,
    DEATH,
    OTHER;

    /** @throws IllegalArgumentException if there is no such reason */
    public static Exit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Key of the words. */
    public String text() {
        return "benefit.exit." + name().toLowerCase(Locale.ROOT);
    }
}
