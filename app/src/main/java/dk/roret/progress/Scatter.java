package dk.roret.progress;

/**
 * How much citizens differ in a theme the first time it is measured, for one side. It is what a single citizen's change
 * is held against.
 *
 * @param persons how many it was measured on
 * @param mean of their levels
 * @param deviation standard deviation of their levels, in steps
 * @param reliability 0 to 1: how alike two measurements are when nothing has happened
 * @param enough with fewer persons than this the scatter is not known
 */
public record Scatter(long persons, double mean, double deviation, double reliability, int enough) {

    /** 95 in 100 changes by chance alone are smaller than this many standard errors. */
    private static final double TWO_SIDED_95 = 1.96;

    /** What a change says beyond chance. */
    public enum Verdict {
        UP,
        DOWN,
        /** The change is no larger than chance can make it. */
        WITHIN,
        /** Too little is measured to say. */
        UNKNOWN;

        /** Key of what it is called. */
        public String text() {
            return "progress.verdict." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean known() {
        return persons >= enough && deviation > 0;
    }

    /**
     * The smallest change, in steps, that chance seldom makes: the reliable change index of Jacobson and Truax (Journal
     * of Consulting and Clinical Psychology 59, 1991), 1.96 · SD · √(2 (1 − reliability)).
     */
    public double smallestReliable() {
        return TWO_SIDED_95 * deviation * Math.sqrt(2 * (1 - reliability));
    }

    /**
     * Change to expect in a group by regression to the mean alone: whoever is measured low on a day is on average a
     * little higher the next time, without anything having happened.
     *
     * @param first the group's mean the first time
     */
    public double expectedChange(double first) {
        return (1 - reliability) * (mean - first);
    }

    Verdict verdict(double change) {
        if (change == 0 || Math.abs(change) < smallestReliable()) {
            return Verdict.WITHIN;
        }
        return change > 0 ? Verdict.UP : Verdict.DOWN;
    }
}
