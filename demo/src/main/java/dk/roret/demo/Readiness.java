package dk.roret.demo;

import java.util.Locale;

/** Readiness category (visitationskategori). */
enum Readiness {
    JOB_READY,
    ACTIVITY_READY,
    EDUCATION_READY,
    NOT_ASSESSED;

    static Readiness named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
