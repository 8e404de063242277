package dk.roret.demo;

/**
 * The same person from the same week, with and without a start, many times over with fresh luck. A pair of
 * replays begins from the same random numbers, which makes the difference less noisy and changes nothing else.
 */
final class Replay {

    /** Horizons in weeks after the start week began. */
    static final int[] HORIZONS = {26, 52, 104};

    private static final int LONGEST = HORIZONS[HORIZONS.length - 1];

    private final long seed;
    private final Step step;

    Replay(long seed, Step step) {
        this.seed = seed;
        this.step = step;
    }

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
            SupportClock started = live(person, before, course.start(), with, Draw.of(seed, key, i, 51));
            SupportClock waited = live(person, before, course.start(), without, Draw.of(seed, key, i, 51));
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

    private static int inJob(SupportClock outcome, int horizon) {
        return outcome.job() && outcome.weeks() <= horizon ? 1 : 0;
    }

    /** Lives on from the beginning of the week until support has ended for good measure, or the longest horizon. */
    private SupportClock live(Person person, State before, int start, Starts starts, Draw draw) {
        SupportClock clock = new SupportClock(LONGEST);
        State state = before;
        for (int week = start; !clock.isDone(); week++) {
            state = step.next(person, state, week, draw, starts);
            clock.week(state.situation());
        }
        return clock;
    }
}
