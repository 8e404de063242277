package dk.roret.offer;

import java.util.Locale;

/** What kind of offer it is; like is compared with like. */
public enum OfferType {
    GUIDANCE,
    UPSKILLING,
    WORK_PRACTICE,
    WAGE_SUBSIDY,
    MENTOR,
    HEALTH,
    SOCIAL,
    JOB_SEARCH;

    /** As data packages write it: {@code work_practice}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the texts. */
    public String text() {
        return "offer.type." + code();
    }

    /** Whether it happens at a company, so that company consultants look for it first. */
    boolean atACompany() {
        return switch (this) {
            case WORK_PRACTICE, WAGE_SUBSIDY -> true;
            case GUIDANCE, UPSKILLING, MENTOR, HEALTH, SOCIAL, JOB_SEARCH -> false;
        };
    }

    public static OfferType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
