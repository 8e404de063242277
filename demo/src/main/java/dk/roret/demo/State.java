package dk.roret.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands at the beginning of a week. A week in which nothing happens leaves the same state.
 *
 * @param under the benefit that a wage subsidy goes back to
 * @param since the first whole week of the situation
 * @param prior weeks of benefit in the 156 weeks before {@code since}
 * @param courses those that still matter: running, or with an effect left
 * @param past earlier benefit weeks, oldest first, as far as they matter for {@code prior}
 */
record State(
        Situation situation,
        @Nullable Situation under,
        int since,
        Readiness readiness,
        int prior,
        List<Course> courses,
        List<Span> past) {

    /** Weeks of benefit that count towards the prior weeks are looked for this far back. */
    static final int THREE_YEARS = 156;

    /** How long a course is remembered after it ended. */
    private static final int REMEMBERED = 60;

    /** Weeks from {@code from} until before {@code until}. */
    record Span(int from, int until) {}

    static State entering(Situation situation, int since, Readiness readiness) {
        return new State(situation, null, since, readiness, 0, List.of(), List.of());
    }

    /** Goes on to another situation at the end of the week. */
    State moved(Situation to, Readiness readiness, int week) {
        int next = week + 1;
        List<Span> spans = past;
        if (situation.isBenefit() && next > since) {
            spans = new ArrayList<>(past);
            spans.removeIf(span -> span.until() <= next - THREE_YEARS);
            spans.add(new Span(since, next));
        }
        return new State(
                to, null, next, readiness, weeksBefore(next, spans), coursesAfter(to, week), List.copyOf(spans));
    }

    State started(Course course, int week) {
        List<Course> all = new ArrayList<>(courses);
        all.removeIf(old -> old.end() + REMEMBERED < week);
        all.add(course);
        return new State(situation, under, since, readiness, prior, List.copyOf(all), past);
    }

    State hired(Course course, int week) {
        State begun = started(course, week);
        State hired = begun.moved(Situation.WAGE_SUBSIDY, readiness, week);
        return new State(hired.situation, situation, hired.since, readiness, hired.prior, begun.courses, hired.past);
    }

    /** The same state, on another benefit. */
    State as(Situation benefit) {
        return new State(benefit, null, since, readiness, prior, courses, past);
    }

    State assessed(Readiness to) {
        return new State(situation, under, since, to, prior, courses, past);
    }

    /** The state as a package that begins with this week can know it: earlier spells that are over are not in it. */
    State seenFromHere() {
        return new State(situation, under, since, readiness, 0, courses, List.of());
    }

    boolean hasStarted(int offer) {
        for (Course course : courses) {
            if (course.offer() == offer && course.start() >= since && course.end() > course.start()) {
                return true;
            }
        }
        return false;
    }

    private List<Course> coursesAfter(Situation to, int week) {
        boolean employed = situation == Situation.WAGE_SUBSIDY;
        if (courses.isEmpty() || (to.isSupport() && !employed)) {
            return courses;
        }
        List<Course> after = new ArrayList<>(courses.size());
        for (Course course : courses) {
            after.add(course.end() > week + 1 ? course.left(week, to) : course);
        }
        return List.copyOf(after);
    }

    private static int weeksBefore(int week, List<Span> spans) {
        int weeks = 0;
        for (Span span : spans) {
            weeks += Math.max(0, span.until() - Math.max(span.from(), week - THREE_YEARS));
        }
        return weeks;
    }
}
