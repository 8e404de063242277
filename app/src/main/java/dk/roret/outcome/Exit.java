package dk.roret.outcome;

import java.util.Locale;

/** Why a spell ended. */
enum Exit {
    JOB,
    EDUCATION,
    OTHER_BENEFIT,
    PENSION,
    MOVED_AWAY,
    DEATH,
    OTHER;

    String text() {
        return "outcome.exit." + name().toLowerCase(Locale.ROOT);
    }

    static Exit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
