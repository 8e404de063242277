package dk.roret.access;

/** What a person does here. It decides which pages they have; a single citizen needs a {@link Ground} besides. */
public enum Role {
    CITIZEN,
    CASEWORKER,
    COMPANY_CONSULTANT,
    PROVIDER,
    LEADER,
    ANALYST,
    COMMITTEE_MEMBER,
    ADMINISTRATOR;

    /** Key of the role's name in the texts. */
    public String text() {
        return "access.role." + code();
    }

    /** Meets citizens as part of the job, so that an emergency can arise. */
    public boolean worksWithCitizens() {
        return switch (this) {
            case CASEWORKER, LEADER -> true;
            case CITIZEN, COMPANY_CONSULTANT, PROVIDER, ANALYST, COMMITTEE_MEMBER, ADMINISTRATOR -> false;
        };
    }

    /** As data packages write it: {@code company_consultant}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
