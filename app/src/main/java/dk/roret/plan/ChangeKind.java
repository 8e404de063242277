package dk.roret.plan;

import java.util.Locale;

/** What was done to a plan. */
public enum ChangeKind {
    STEP_ADDED,
    STEP_PROPOSED,
    /** Both sides agreed on it, face to face. */
    STEP_AGREED,
    STEP_ACCEPTED,
    STEP_DECLINED,
    STEP_WITHDRAWN,
    STEP_EDITED,
    STEP_DONE,
    STEP_REOPENED,
    STEP_DROPPED,
    STEP_SET_ASIDE,
    GOAL_ADDED,
    GOAL_PROPOSED,
    GOAL_ACCEPTED,
    GOAL_DECLINED,
    GOAL_WITHDRAWN,
    GOAL_EDITED,
    GOAL_REACHED,
    GOAL_REOPENED,
    GOAL_DROPPED,
    GOAL_SET_ASIDE,
    TRACK_ADDED,
    TRACK_EDITED,
    TRACK_REMOVED;

    /** A text kept but not chosen does not change the plan. */
    boolean aside() {
        return this == STEP_SET_ASIDE || this == GOAL_SET_ASIDE;
    }

    /** Key of the words. */
    public String text() {
        return "plan.change." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
