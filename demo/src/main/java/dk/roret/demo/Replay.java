package dk.roret.demo;

/**
 * The same person from the same week, with and without a start, many times over with fresh luck. A pair of
 * replays begins from the same random numbers, which makes the difference less noisy and changes nothing else.
 */
final class Replay {

    /** Horizons in weeks after the start week began. */
    static final int[] HORIZONS = {26, 52, 104};

    /** A time off all support shorter than this, in weeks, does not end the support. */
    static final int SHORTEST_GAP = 4;

    private static final int LONGEST = HORIZONS[HORIZONS.length - 1];

    private final long seed;
    private final Step step;

    Replay(long seed, Step step) {
        this.seed = seed;
        this.step = step;
    }

    /**
     * How one replay went.
     *
     * @param weeks on any public support before the first time off it all, at most the longest horizon
     * @param job it ended in a job
     */
    record Outcome(int weeks, boolean job) {}

    /**
     * Weeks saved by one start, for each horizon: mean over the replications, and the variance of that mean.
     *
     * @param job difference in the share who left for a job, by horizon
     */
    record Saved(double[] weeks, double[] variance, double[] job) {}

    /** @param later whether the person may begin the offer after the week, in both arms */
    Saved saved(long key, Person person, State before, Course course, boolean later, int replications) {
        Starts with = new Starts(course.offer(), course.start(), true, later);
        Starts without = new Starts(course.offer(), course.start(), false, later);
        double[] sum = new double[HORIZONS.length];
        double[] squares = new double[HORIZONS.length];
        double[] jobs = new double[HORIZONS.length];
        for (int i = 0; i < replications; i++) {
            Outcome started = live(person, before, course.start(), with, Draw.of(seed, key, i, 51));
            Outcome waited = live(person, before, course.start(), without, Draw.of(seed, key, i, 51));
            for (int h = 0; h < HORIZONS.length; h++) {
                int horizon = HORIZONS[h];
                double saved = Math.min(waited.weeks(), horizon) - Math.min(started.weeks(), horizon);
                sum[h] += saved;
                squares[h] += saved * saved;
                jobs[h] += inJob(started, horizon) - inJob(waited, horizon);
            }
        }
        double[] variance = new double[HORIZONS.length];
        for (int h = 0; h < HORIZONS.length; h++) {
            double mean = sum[h] / replications;
            variance[h] = Math.max(0, squares[h] / replications - mean * mean) / Math.max(1, replications - 1);
            sum[h] = mean;
            jobs[h] /= replications;
        }
        return new Saved(sum, variance, jobs);
    }

    private static int inJob(Outcome outcome, int horizon) {
        return outcome.job() && outcome.weeks() <= horizon ? 1 : 0;
    }

    /** Lives on from the beginning of the week until support has ended for good measure, or the longest horizon. */
    Outcome live(Person person, State before, int start, Starts starts, Draw draw) {
        State state = before;
        int left = LONGEST;
        boolean job = false;
        for (int week = start; week < start + LONGEST + SHORTEST_GAP; week++) {
            state = step.next(person, state, week, draw, starts);
            int weeks = week + 1 - start;
            if (state.situation().isSupport()) {
                left = LONGEST;
                job = false;
                if (weeks >= LONGEST) {
                    break;
                }
            } else if (!state.situation().isAway()) {
                left = Math.min(left, weeks);
                break;
            } else if (left == LONGEST) {
                left = Math.min(LONGEST, weeks);
                job = state.situation() == Situation.JOB;
            } else if (weeks - left >= SHORTEST_GAP) {
                break;
            }
        }
        return new Outcome(left, job);
    }
}
