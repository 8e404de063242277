package dk.roret.effect.register;

import dk.roret.effect.Difference;
import dk.roret.effect.KaplanMeier;
import dk.roret.effect.RestrictedMean;
import dk.roret.effect.register.OfferEffect.WeeksSaved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comparison that is made first and is wrong: everybody who began the offer while on support against everybody else, both
 * from the week their support began. Participants must stay long enough to begin, and are not like the others. It is here to
 * be held against the truth beside {@link Evaluation}, never to be shown as an effect.
 */
final class Naive {
    private final int seen;
    private final List<Stay> stays = new ArrayList<>();

    private record Stay(Person person, Person.Support support) {}

    Naive(Register register) {
        seen = register.weeks().seen() - PersonWeeks.SETTLES;
        for (var person : register.people()) {
            for (var support : person.supports()) {
                if (support.since() >= 0 && support.since() < seen) {
                    stays.add(new Stay(person, support));
                }
            }
        }
    }

    /** Weeks saved by horizon; none where nobody began the offer, or everybody did. */
    List<WeeksSaved> of(int offer) {
        var participants = new Arm();
        var others = new Arm();
        for (var stay : stays) {
            add(stay.support(), began(stay, offer) ? participants : others);
        }
        var with = KaplanMeier.of(participants.counts());
        var without = KaplanMeier.of(others.counts());
        var saved = new ArrayList<WeeksSaved>();
        if (!with.steps().isEmpty() && !without.steps().isEmpty()) {
            for (int horizon : OfferTrials.HORIZONS) {
                saved.add(new WeeksSaved(
                        horizon, Difference.of(RestrictedMean.of(without, horizon), RestrictedMean.of(with, horizon))));
            }
        }
        return saved;
    }

    private static boolean began(Stay stay, int offer) {
        for (var participation : stay.person().participations()) {
            if (participation.offer() == offer
                    && participation.start() >= stay.support().since()
                    && participation.start() < stay.support().until()) {
                return true;
            }
        }
        return false;
    }

    private void add(Person.Support support, Arm arm) {
        int time = Math.min(PersonWeeks.LONGEST, Math.min(support.until(), seen) - support.since());
        boolean left = support.until() <= seen && support.until() - support.since() <= PersonWeeks.LONGEST;
        @Nullable Exit exit = support.exit();
        arm.add(time, left && exit != null ? exit.cause() : 0, 1);
    }
}
