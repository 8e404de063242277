package dk.roret.effect.report;

import dk.roret.effect.register.Course;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.SelfSupport;

/**
 * What a report may tell of few people. The command line is for the analyst who holds the package and shows everything; the
 * report is passed on, so a number in it is nought or has five people behind it, and so has what is left when one is
 * taken from another. A curve is about at least 20 people.
 */
final class Disclosure {
    static final int FEWEST = 5;
    static final int CURVE = 20;

    private Disclosure() {}

    static boolean tells(long people) {
        return people == 0 || people >= FEWEST;
    }

    /** Whether anything but that it exists may be told of an offer. */
    static boolean tells(Judgement judgement) {
        var effect = judgement.effect();
        return effect.participants() >= FEWEST && tells(effect.matched());
    }

    /** Whether a share of n may be told, and with it those who are not in it. */
    static boolean tells(SelfSupport selfSupport) {
        return selfSupport.n() >= FEWEST
                && tells(selfSupport.supporting())
                && tells(selfSupport.n() - selfSupport.supporting());
    }

    static boolean curve(Course course) {
        return course.people() >= CURVE;
    }
}
