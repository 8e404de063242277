package dk.roret.outcome;

/** Why a run came to nothing. */
public enum Obstacle {
    /** Somebody else's run is not done. */
    BUSY("EFF-01"),
    /** Nobody has said where snapshots may lie, or given a secret. */
    NO_FOLDER("EFF-02"),
    /** There are no spells, or no week that all sources have seen. */
    NOTHING_TO_SEE("EFF-03"),
    /** The snapshot that was asked for has been deleted. */
    GONE("EFF-04"),
    /** The database was lost on the way, so that somebody else may have begun. */
    LOST("EFF-05"),
    /** Something unforeseen; the log has it under the run's code. */
    BROKEN("EFF-09");

    private final String code;

    Obstacle(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Key of the sentence. */
    public String text() {
        return "outcome.obstacle." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
