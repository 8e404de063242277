package dk.roret.demo;

import java.util.Locale;

/** Where somebody is in a week: on one of the benefits, or off them all. */
enum Situation {
    CASH_ASSISTANCE,
    EDUCATION_ASSISTANCE,
    RETURN_BENEFIT,
    UNEMPLOYMENT_BENEFIT,
    SICKNESS_BENEFIT,
    JOB_CLARIFICATION,
    RESOURCE_COURSE,
    REHABILITATION,
    UNEMPLOYMENT_ALLOWANCE,
    FLEX_JOB,
    WAGE_SUBSIDY,
    DISABILITY_PENSION,
    JOB,
    EDUCATION,
    SELF_SUPPORT,
    MOVED_AWAY,
    DEAD,
    PENSIONED;

    static Situation named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Has a row in the spells of the package. */
    boolean isBenefit() {
        return ordinal() <= DISABILITY_PENSION.ordinal();
    }

    /** Public support that an offer may end. A pension is an exit of its own. */
    boolean isSupport() {
        return ordinal() < DISABILITY_PENSION.ordinal();
    }

    /** Off every benefit, and may come back. */
    boolean isAway() {
        return this == JOB || this == EDUCATION || this == SELF_SUPPORT;
    }

    boolean isForGood() {
        return ordinal() >= MOVED_AWAY.ordinal();
    }

    /** The means-tested benefits, which have readiness categories. */
    boolean isAssistance() {
        return this == CASH_ASSISTANCE || this == EDUCATION_ASSISTANCE || this == RETURN_BENEFIT;
    }

    /** The exit reason of a spell that ends in this situation. */
    String asExitReason() {
        return switch (this) {
            case JOB -> "job";
            case EDUCATION -> "education";
            case SELF_SUPPORT -> "other";
            case MOVED_AWAY -> "moved_away";
            case DEAD -> "death";
            case PENSIONED, DISABILITY_PENSION -> "pension";
            case CASH_ASSISTANCE,
                    EDUCATION_ASSISTANCE,
                    RETURN_BENEFIT,
                    UNEMPLOYMENT_BENEFIT,
                    SICKNESS_BENEFIT,
                    JOB_CLARIFICATION,
                    RESOURCE_COURSE,
                    REHABILITATION,
                    UNEMPLOYMENT_ALLOWANCE,
                    FLEX_JOB,
                    WAGE_SUBSIDY -> "other_benefit";
        };
    }
}
