package dk.roret.referral;

import dk.roret.access.User;

/** Those who have a say in an order. */
public enum Party {
    CITIZEN,
    CASEWORKER,
    PROVIDER,
    /** Asked from the second extension on. */
    LEADER;

    /** @throws IllegalArgumentException for somebody who has no say in any order */
    static Party of(User user) {
        return switch (user.role()) {
            case CITIZEN -> CITIZEN;
            case CASEWORKER -> CASEWORKER;
            case PROVIDER -> PROVIDER;
            case LEADER -> LEADER;
            case COMPANY_CONSULTANT, ANALYST, COMMITTEE_MEMBER, ADMINISTRATOR ->
                throw new IllegalArgumentException("A " + user.role() + " has no say in orders");
        };
    }
}
