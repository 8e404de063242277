package dk.roret.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lives of citizens who have been on a benefit in the years that the package sees, each from its own luck. */
final class Lives {

    /** Weeks ahead that offers are agreed for. */
    private static final int AGREED_AHEAD = 4;

    private final long seed;
    private final Step step;
    private final Arrivals arrivals;

    Lives(long seed, Step step, Arrivals arrivals) {
        this.seed = seed;
        this.step = step;
        this.arrivals = arrivals;
    }

    /** Lives that the package never sees are drawn again, so that stock and inflow come out as in a register. */
    Life of(int citizen) {
        for (int attempt = 0; ; attempt++) {
            Draw draw = Draw.of(seed, citizen, attempt);
            Arrivals.@Nullable Arrival arrival = arrivals.next(draw);
            if (arrival != null) {
                Life life = live(arrival, draw);
                if (life.isSeen()) {
                    return life;
                }
            }
        }
    }

    private Life live(Arrivals.Arrival arrival, Draw draw) {
        Person person = arrival.person();
        List<Life.Turn> turns = new ArrayList<>();
        State state = arrival.state();
        for (int week = state.since(); week < Weeks.SEEN && !state.situation().isForGood(); week++) {
            if (week == 0) {
                state = state.seenFromHere();
            }
            State next = step.next(person, state, week, draw, Starts.AS_CHOSEN);
            if (next != state) {
                turns.add(new Life.Turn(week, state, next));
                state = next;
            }
        }
        return new Life(person, arrival.state(), turns, state, agreed(person, state, draw));
    }

    private Life.@Nullable Agreed agreed(Person person, State state, Draw draw) {
        for (int week = Weeks.SEEN; week < Weeks.SEEN + AGREED_AHEAD; week++) {
            int offer = state.situation().isSupport() ? step.chosen(person, state, week, draw) : -1;
            if (offer >= 0 && !state.hasStarted(offer)) {
                return new Life.Agreed(offer, week);
            }
        }
        return null;
    }
}
