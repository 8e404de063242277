package dk.roret.outcome;

import java.util.Locale;

/** The benefits that have a curve of their own, in the order in which they are listed. */
enum Benefit {
    SICKNESS_BENEFIT,
    CASH_ASSISTANCE,
    EDUCATION_ASSISTANCE,
    UNEMPLOYMENT_BENEFIT,
    JOB_CLARIFICATION,
    RESOURCE_COURSE,
    REHABILITATION,
    UNEMPLOYMENT_ALLOWANCE,
    RETURN_BENEFIT,
    FLEX_JOB,
    WAGE_SUBSIDY,
    DISABILITY_PENSION;

    /** As data packages write it: {@code sickness_benefit}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the texts, as it stands in the middle of a sentence. */
    String text() {
        return "outcome.benefit." + code();
    }

    static Benefit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
