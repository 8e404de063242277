package dk.roret.demo;

/**
 * Counts weeks on any public support until the first time off it all. Another benefit, or a time off of less than
 * four weeks, continues the support; death, moving away and a pension end it at once.
 */
final class SupportClock {

    /** A time off all support shorter than this, in weeks, does not end it. */
    static final int SHORTEST_GAP = 4;

    private final int longest;
    private int passed;
    private int left;
    private boolean off;
    private boolean job;
    private boolean done;

    /** @param longest weeks after which nobody counts any more */
    SupportClock(int longest) {
        this.longest = longest;
    }

    /** One week has passed, and this is where the person is at its end: the next whole week is spent there. */
    void week(Situation situation) {
        passed++;
        if (situation.isSupport()) {
            off = false;
            done = passed >= longest;
        } else if (!off) {
            off = true;
            left = passed;
            job = situation == Situation.JOB;
            done = !situation.isAway();
        } else {
            int wholeWeeksOff = passed - left + 1;
            done = !situation.isAway() || wholeWeeksOff >= SHORTEST_GAP;
        }
    }

    /** Nothing that comes can change the count. */
    boolean isDone() {
        return done;
    }

    /** Weeks on support, at most the longest. */
    int weeks() {
        return off ? Math.min(left, longest) : Math.min(passed, longest);
    }

    /** Support ended in a job, within the longest time. */
    boolean job() {
        return off && job && left <= longest;
    }
}
