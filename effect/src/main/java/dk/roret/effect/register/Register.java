package dk.roret.effect.register;

import java.util.ArrayList;
import java.util.List;

/**
 * A municipality's register, in whole weeks.
 *
 * @param citizens the key of each person in the package
 * @param offers by index
 * @param targetGroups by index
 * @param benefits by index
 * @param readiness categories, by index
 * @param cohorts by position; none where the package brings none
 * @param sexes how many there are, and so on
 * @param snapshot the first letters of a digest of the files, so that a result can be found again
 * @param dropped rows that could not be used, by reason
 */
record Register(
        Weeks weeks,
        List<Person> people,
        List<String> citizens,
        List<Offer> offers,
        List<String> targetGroups,
        List<String> benefits,
        List<String> readiness,
        List<Cohort> cohorts,
        int sexes,
        int educations,
        String snapshot,
        List<Dropped> dropped) {
    record Offer(String id, String name, String type) {}

    /** Somebody's participation, by index of the person. */
    record Start(int person, Participation participation) {}

    /** The participations in each offer, in the order of the people. */
    List<List<Start>> startsByOffer() {
        List<List<Start>> starts = new ArrayList<>();
        offers.forEach(offer -> starts.add(new ArrayList<>()));
        for (int p = 0; p < people.size(); p++) {
            for (var participation : people.get(p).participations()) {
                starts.get(participation.offer()).add(new Start(p, participation));
            }
        }
        return starts;
    }

    /** The same people where all offers of a type count as one. */
    Register byType() {
        var types = offers.stream().map(Offer::type).distinct().sorted().toList();
        int[] number =
                offers.stream().mapToInt(offer -> types.indexOf(offer.type())).toArray();
        return new Register(
                weeks,
                people.stream().map(person -> person.withOffers(number)).toList(),
                citizens,
                types.stream().map(type -> new Offer(type, type, type)).toList(),
                targetGroups,
                benefits,
                readiness,
                cohorts,
                sexes,
                educations,
                snapshot,
                dropped);
    }

    record Dropped(String reason, long rows) {}
}
