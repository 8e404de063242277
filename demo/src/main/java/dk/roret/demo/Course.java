package dk.roret.demo;

/**
 * Somebody's time in an offer.
 *
 * @param offer index in {@link Offers}
 * @param start the week it begins, on the Monday
 * @param planned weeks it was to last
 * @param end the first week after it; {@code start} for somebody who never came
 */
record Course(int offer, int start, int planned, int end, End how) {

    enum End {
        COMPLETED,
        JOB,
        EDUCATION,
        BROKEN_OFF,
        NO_SHOW,
        OTHER
    }

    boolean runs(int week) {
        return week >= start && week < end;
    }

    double shareCompleted() {
        return (double) (end - start) / planned;
    }

    /** The same course, left at the end of the week for another situation. */
    Course left(int week, Situation to) {
        End why = switch (to) {
            case JOB -> End.JOB;
            case EDUCATION -> End.EDUCATION;
            default -> End.OTHER;
        };
        return new Course(offer, start, planned, week + 1, why);
    }
}
