package dk.roret.demo;

/**
 * What a replay changes about the choice of offers. The municipality itself changes nothing.
 *
 * @param offer the offer in question, or a negative number
 * @param week the week in question
 * @param forced the offer is begun in that week, and no other in the same week
 * @param later the offer may be begun after that week
 */
record Starts(int offer, int week, boolean forced, boolean later) {

    static final Starts AS_CHOSEN = new Starts(-1, Integer.MIN_VALUE, false, true);

    boolean forces(int now) {
        return forced && now == week;
    }

    boolean bars(int chosen, int now) {
        return chosen == offer && (now == week || !later);
    }
}
