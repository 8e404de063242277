package dk.roret.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One citizen's life as far as the package sees, in weeks.
 *
 * @param turns every week in which something happened
 * @param last the state at the beginning of the as-of week, or when the life here was over
 * @param agreed an offer that is agreed and has not begun; null: none
 */
record Life(
        Person person,
        State first,
        List<Turn> turns,
        State last,
        @Nullable Agreed agreed) {

    /** Something happened in the week. */
    record Turn(int week, State before, State after) {

        boolean isMove() {
            return before.since() != after.since();
        }

        /** The course that began, or was missed, in this week; null: none. */
        @Nullable
        Course begun() {
            if (after.courses().isEmpty()) {
                return null;
            }
            for (Course course : after.courses().reversed()) {
                if (course.start() == week) {
                    return course;
                }
            }
            return null;
        }
    }

    /** An offer to begin in a week that has not come yet. */
    record Agreed(int offer, int week) {}

    /**
     * Unbroken time on one benefit.
     *
     * @param since the first whole week
     * @param last the week in which it ends, {@link #STILL} for a spell that runs
     * @param next where it goes; for a spell that runs its own benefit
     */
    record Stay(Situation benefit, @Nullable Situation under, int since, int last, Situation next) {}

    /**
     * Unbroken time with one readiness category on one benefit, a wage subsidy counted to the benefit it came from.
     *
     * @param entered the benefit as it was entered
     * @param last and {@code next} as in {@link Stay}
     */
    record Assessed(Situation benefit, Situation entered, Readiness readiness, int since, int last, Situation next) {}

    static final int STILL = Integer.MAX_VALUE;

    List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        for (Turn turn : turns) {
            State before = turn.before();
            if (turn.isMove() && before.situation().isBenefit() && turn.week() >= 0) {
                Situation next = turn.after().situation();
                stays.add(new Stay(before.situation(), before.under(), before.since(), turn.week(), next));
            }
        }
        if (last.situation().isBenefit()) {
            stays.add(new Stay(last.situation(), last.under(), last.since(), STILL, last.situation()));
        }
        return stays;
    }

    List<Assessed> assessments() {
        List<Assessed> all = new ArrayList<>();
        int since = first.since();
        for (Turn turn : turns) {
            State before = turn.before();
            if (turn.isMove() || before.readiness() != turn.after().readiness()) {
                if (before.situation().isBenefit() && turn.week() >= 0) {
                    Situation next = turn.after().situation();
                    all.add(new Assessed(
                            subject(before), before.situation(), before.readiness(), since, turn.week(), next));
                }
                since = turn.week() + 1;
            }
        }
        if (last.situation().isBenefit()) {
            Situation here = last.situation();
            all.add(new Assessed(subject(last), here, last.readiness(), since, STILL, here));
        }
        return all;
    }

    /** Courses begun or missed, each as it came to end; those that were over before the package sees are left out. */
    List<Course> courses() {
        Map<Long, Course> byStart = new LinkedHashMap<>();
        for (Turn turn : turns) {
            for (Course course : turn.after().courses()) {
                byStart.put(course.start() * 1000L + course.offer(), course);
            }
        }
        return byStart.values().stream()
                .filter(course -> course.end() > 0 || course.start() >= 0)
                .toList();
    }

    /** The state at the beginning of a week in which something happened, before it did. */
    State before(int week) {
        return turns.stream()
                .filter(turn -> turn.week() == week)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing happened in week " + week))
                .before();
    }

    boolean isSeen() {
        return stays().stream().anyMatch(stay -> stay.benefit().isSupport());
    }

    private static Situation subject(State state) {
        Situation under = state.under();
        return under == null ? state.situation() : under;
    }
}
