package dk.roret.effect.report;

import java.util.Locale;

/** The languages that the report is in. */
public enum Language {
    DA,
    EN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
