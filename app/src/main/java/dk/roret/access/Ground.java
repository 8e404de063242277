package dk.roret.access;

/** Why somebody may see a citizen. The first that holds counts, in this order. */
public enum Ground {
    /** The citizen looks at their own course. */
    SELF,
    /** Responsible for the course. */
    CASELOAD,
    /** Holds the threads for a citizen whose course somebody else has. */
    COORDINATOR,
    /** The course is on its way to or from this person. */
    HANDOVER,
    /** Works in the team that has the course. */
    TEAM,
    /** In a team over departments that shares the course, as the citizen has said yes to. */
    SHARED_TEAM,
    /** Invited to a joint meeting: opens the pages that are {@link AtMeeting}, and nothing else. */
    INVITED,
    /** Runs an offer that is ordered for the citizen: opens the order, and nothing else. */
    ORDER,
    /** Took access in an emergency, with a reason. */
    BREAK_GLASS;

    /** Key of the words that the citizen reads. */
    public String text() {
        return "access.ground." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
