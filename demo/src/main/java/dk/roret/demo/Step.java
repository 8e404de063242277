package dk.roret.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One week of one person's life: the only place where anything happens to anybody. The generator and the replays
 * behind the truth both take it, so that the truth is about the very world in the package.
 */
final class Step {

    private static final double BREAKS_OFF_WEEKLY = 0.012;

    private final Weeks weeks;
    private final Law law;
    private final Chances chances;
    private final Offers offers;
    private final Choice choice;
    private final Assessment assessment = new Assessment();

    Step(Weeks weeks, Law law, Chances chances, Offers offers) {
        this.weeks = weeks;
        this.law = law;
        this.offers = offers;
        this.chances = chances;
        choice = new Choice(offers);
    }

    /** The state at the beginning of the next week. The same object when nothing happened. */
    State next(Person person, State state, int week, Draw draw, Starts starts) {
        long day = weeks.mondayDay(week);
        State begun = begin(person, state, week, day, draw, starts);
        boolean hiredNow = begun.since() > week;
        return hiredNow ? begun : during(person, begun, week, day, draw);
    }

    /** The offer somebody is chosen for at the beginning of a week, or a negative number. */
    int chosen(Person person, State state, int week, Draw draw) {
        return choice.choose(person, state, week, weeks.mondayDay(week), weeks.quarter(week), draw);
    }

    private State begin(Person person, State state, int week, long day, Draw draw, Starts starts) {
        int chosen = choice.choose(person, state, week, day, weeks.quarter(week), draw);
        if (starts.forces(week)) {
            return course(state, starts.offer(), week, draw, 0);
        }
        if (chosen < 0 || starts.bars(chosen, week) || state.hasStarted(chosen)) {
            return state;
        }
        return course(state, chosen, week, draw, offers.get(chosen).noShow());
    }

    private State course(State state, int index, int week, Draw draw, double noShow) {
        Offer offer = offers.get(index);
        double came = draw.next();
        int staysUntil = week + 1 + (int) (Math.log(1 - draw.next()) / Math.log(1 - BREAKS_OFF_WEEKLY));
        int planned = offer.weeks();
        if (came < noShow) {
            return state.started(new Course(index, week, planned, week, Course.End.NO_SHOW), week);
        }
        boolean stays = staysUntil >= week + planned;
        Course course = stays
                ? new Course(index, week, planned, week + planned, Course.End.COMPLETED)
                : new Course(index, week, planned, staysUntil, Course.End.BROKEN_OFF);
        return offer.isWageSubsidy() ? state.hired(course, week) : state.started(course, week);
    }

    private State during(Person person, State state, int week, long day, Draw draw) {
        double left = draw.next();
        @Nullable Situation must = mustGo(person, state, week, day);
        if (must != null) {
            return enter(person, state, must, week, day, draw);
        }
        List<Chances.Way> ways = chances.waysOut(state, person);
        int band = Trait.elapsed(state, week);
        int month = weeks.month(week);
        double[] factor = new double[Chances.Kind.values().length];
        for (Chances.Way way : ways) {
            double weekly = way.weekly()[band];
            int kind = way.kind().ordinal();
            if (factor[kind] == 0) {
                factor[kind] = chances.factor(way.kind(), person, state, day, month) * courses(way.kind(), state, week);
            }
            left -= weekly * factor[kind];
            if (left < 0) {
                return law.isClosed(way.to(), week) ? state : enter(person, state, way.to(), week, day, draw);
            }
        }
        return assessment.review(person, state, day, draw);
    }

    /** Where age, the law or the end of a subsidised job sends somebody, whatever luck says. */
    private @Nullable Situation mustGo(Person person, State state, int week, long day) {
        Situation situation = state.situation();
        if (person.age(day) >= Law.PENSION_AGE && !situation.isForGood()) {
            return Situation.PENSIONED;
        }
        if (situation == Situation.EDUCATION_ASSISTANCE && person.age(day) >= 30) {
            return Situation.CASH_ASSISTANCE;
        }
        if (situation == Situation.WAGE_SUBSIDY && state.courses().getLast().end() <= week + 1) {
            return state.under();
        }
        return situation.isSupport() ? law.endsInto(situation, week) : null;
    }

    private State enter(Person person, State state, Situation to, int week, long day, Draw draw) {
        Situation into = to;
        if (to == Situation.CASH_ASSISTANCE
                && person.isYoungWithoutTrade(day)
                && !law.isClosed(Situation.EDUCATION_ASSISTANCE, week)) {
            into = Situation.EDUCATION_ASSISTANCE;
        }
        Situation lawful = law.endsInto(into, week);
        Situation reached = lawful == null ? into : lawful;
        return state.moved(reached, assessment.onEntering(reached, person, state, day, draw), week);
    }

    private double courses(Chances.Kind kind, State state, int week) {
        double factor = 1;
        if (!state.courses().isEmpty() && state.situation().isSupport()) {
            Group group = Group.of(state);
            for (Course course : state.courses()) {
                if (course.end() > course.start()) {
                    factor *= offers.get(course.offer()).effect().on(kind, course, week, group);
                }
            }
        }
        return factor;
    }
}
