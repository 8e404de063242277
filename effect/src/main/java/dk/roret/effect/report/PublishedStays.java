package dk.roret.effect.report;

import dk.roret.effect.Interval;
import dk.roret.effect.register.Course;
import dk.roret.effect.register.Course.Stay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A curve in which every drop has five people behind it: weeks with fewer are taken together and made alike. */
final class PublishedStays {
    private PublishedStays() {}

    /** The curve of a side, every week of the year. */
    static List<Stay> of(Course course, Disclosure small) {
        var kept = kept(course, small);
        var stays = new ArrayList<Stay>();
        for (int k = 0; k + 1 < kept.size(); k++) {
            int from = kept.get(k);
            int until = kept.get(k + 1);
            for (int week = from; week < until; week++) {
                double part = (double) (week - from) / (until - from);
                stays.add(between(course.stays().get(from), course.stays().get(until), part));
            }
        }
        stays.add(course.stays().get(kept.getLast()));
        return List.copyOf(stays);
    }

    /** From the end, because the share at the end is what is written beside the curve. */
    private static List<Integer> kept(Course course, Disclosure small) {
        var kept = new ArrayList<Integer>();
        int next = course.stays().size() - 1;
        kept.add(next);
        for (int week = next - 1; week > 0; week--) {
            if (left(course, week, next) >= small.fewest() && left(course, 0, week) >= small.fewest()) {
                kept.addFirst(week);
                next = week;
            }
        }
        kept.addFirst(0);
        return kept;
    }

    private static long left(Course course, int from, int until) {
        double drop =
                course.stays().get(from).share() - course.stays().get(until).share();
        return Math.round(drop * course.people());
    }

    private static Stay between(Stay from, Stay until, double part) {
        if (part == 0) {
            return from;
        }
        return new Stay(mix(from.share(), until.share(), part), mix(from, until, part));
    }

    private static @Nullable Interval mix(Stay from, Stay until, double part) {
        var first = limits(from);
        var last = limits(until);
        return new Interval(mix(first.lower(), last.lower(), part), mix(first.upper(), last.upper(), part));
    }

    private static Interval limits(Stay stay) {
        var limits = stay.limits();
        return limits == null ? new Interval(stay.share(), stay.share()) : limits;
    }

    private static double mix(double from, double until, double part) {
        return from + part * (until - from);
    }
}
