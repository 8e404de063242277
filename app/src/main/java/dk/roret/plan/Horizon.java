package dk.roret.plan;

/** How far away a goal is. */
public enum Horizon {
    SHORT,
    MEDIUM,
    LONG;

    /** Key of the words. */
    public String text() {
        return "plan.horizon." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
