package dk.roret.benefit;

import java.util.Locale;

/** A kind of public support, as data packages name it. */
public enum Benefit {
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
    DISABILITY_PENSION;

    /** As data packages and tables write it: {@code cash_assistance}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such benefit */
    public static Benefit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Key of its name in the texts, as it stands alone. */
    public String text() {
        return "benefit.name." + code();
    }

    /** Key of its name inside a sentence. */
    public String textInSentence() {
        return "benefit.in-sentence." + code();
    }
}
