package dk.roret.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The groups that offers and teams are meant for, told by benefit and readiness category alone. */
enum Group {
    INSURED,
    JOB_READY,
    ACTIVITY_READY,
    EDUCATION_READY,
    SICK,
    CLARIFICATION,
    FLEX;

    static Group named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for those whom nobody sends to an offer. */
    static @Nullable Group of(State state) {
        return switch (state.situation()) {
            case UNEMPLOYMENT_BENEFIT -> INSURED;
            case CASH_ASSISTANCE, EDUCATION_ASSISTANCE, RETURN_BENEFIT ->
                switch (state.readiness()) {
                    case JOB_READY -> JOB_READY;
                    case ACTIVITY_READY, NOT_ASSESSED -> ACTIVITY_READY;
                    case EDUCATION_READY -> EDUCATION_READY;
                };
            case SICKNESS_BENEFIT -> SICK;
            case JOB_CLARIFICATION, RESOURCE_COURSE, REHABILITATION -> CLARIFICATION;
            case UNEMPLOYMENT_ALLOWANCE -> FLEX;
            case FLEX_JOB,
                    WAGE_SUBSIDY,
                    DISABILITY_PENSION,
                    JOB,
                    EDUCATION,
                    SELF_SUPPORT,
                    MOVED_AWAY,
                    DEAD,
                    PENSIONED -> null;
        };
    }
}
