package dk.roret.effect.report;

import dk.roret.effect.economy.Cost;
import dk.roret.effect.register.Course;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.OfferEffect.Courses;
import dk.roret.effect.register.SelfSupport;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of few people. The command line is for the analyst who holds the package and shows everything; a
 * report is passed on, so a number in it is nought or has some people behind it, and so has what is left when one is
 * taken from another.
 *
 * @param fewest the fewest people behind a number
 * @param curve the fewest people that a curve is about
 */
public record Disclosure(int fewest, int curve) {
    /** What a report goes by where nobody has said otherwise. */
    static final Disclosure OF_A_REPORT = new Disclosure(5, 20);

    boolean tells(long people) {
        return people == 0 || people >= fewest;
    }

    /** Whether anything but that it exists may be told of an offer. */
    boolean tells(Judgement judgement) {
        var effect = judgement.effect();
        return effect.participants() >= fewest && tells(effect.matched());
    }

    /** Whether a share of n may be told, and with it those who are not in it. */
    boolean tells(SelfSupport selfSupport) {
        return selfSupport.n() >= fewest
                && tells(selfSupport.supporting())
                && tells(selfSupport.n() - selfSupport.supporting());
    }

    /** Whether a mean cost may be told: an offer's price may be public, a bill is about somebody. */
    public boolean tells(Cost cost) {
        return cost.mean() != null && cost.billed() + cost.reckoned() >= fewest && tells(cost.billed());
    }

    /** Both sides as they may be told to anybody; null where there are too few for a curve. */
    public @Nullable Courses told(Courses courses) {
        if (!curve(courses.participants()) || !curve(courses.comparisons())) {
            return null;
        }
        var told = ExitsFigure.told(courses, this);
        return new Courses(merged(told.participants()), merged(told.comparisons()));
    }

    private Course merged(Course course) {
        return new Course(course.people(), PublishedStays.of(course, this), course.exits());
    }

    boolean curve(Course course) {
        return course.people() >= curve;
    }
}
