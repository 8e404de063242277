package dk.roret.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Disclosure RULE = new Disclosure(5, 20);

    @Test
    void aNumberIsShownWhenItIsNoughtOrHasFivePeopleBehindIt() {
        assertThat(RULE.clear(people(0))).isTrue();
        assertThat(RULE.clear(people(1))).isFalse();
        assertThat(RULE.clear(people(4))).isFalse();
        assertThat(RULE.clear(people(5))).isTrue();
    }

    @Test
    void manySpellsOfFewPeopleAreFewPeople() {
        assertThat(RULE.clear(new Tally(30, 4))).isFalse();
        assertThat(RULE.enough(new Tally(200, 19))).isFalse();
        assertThat(RULE.enough(new Tally(20, 20))).isTrue();
    }

    @Test
    void weeksAreMergedUntilFiveHaveLeft() {
        assertThat(RULE.stretches(List.of(
                        week(100, 5, 0, 0),
                        week(95, 2, 0, 0),
                        week(93, 2, 0, 0),
                        week(91, 1, 0, 0),
                        week(90, 9, 81, 0))))
                .containsExactly(1, 4, 5);
    }

    @Test
    void weeksAreMergedUntilThoseOutOfSightAreFiveToo() {
        assertThat(RULE.stretches(
                        List.of(week(100, 10, 3, 0), week(87, 10, 0, 0), week(77, 10, 4, 0), week(63, 0, 63, 0))))
                .containsExactly(3);
    }

    @Test
    void theCurveStopsWhereFewerThanFiveAreLeft() {
        assertThat(RULE.stretches(List.of(week(30, 10, 0, 0), week(20, 10, 6, 0), week(4, 4, 0, 0))))
                .as("after week 2 four are left, so week 2 is not told either")
                .containsExactly(1);
    }

    @Test
    void whereFewAreFollowedFromTheBeginningThereIsNoCurve() {
        assertThat(RULE.stretches(List.of(week(3, 3, 0, 50), week(50, 20, 30, 0))))
                .isEmpty();
    }

    @Test
    void aSmallPartIsPutTogetherWithTheNextSmallestSoThatItCannotBeTakenFromTheTotal() {
        assertThat(RULE.shown(Map.of("job", people(40), "education", people(9), "death", people(2))))
                .containsExactly("job");
        assertThat(RULE.shown(Map.of("job", people(40), "education", people(4), "death", people(2))))
                .containsExactly("job");
        assertThat(RULE.shown(Map.of("job", people(7), "death", people(1)))).isEmpty();
    }

    /** Each published number is a sum of whole cells; what is left of a total after taking all of them is one too. */
    @Test
    void whateverHappensNoNumberOfOneToFourIsShownOrLeftOver() {
        Random random = new Random(20261116);
        for (int trial = 0; trial < 20_000; trial++) {
            List<Disclosure.Week> weeks = lives(random, 1 + random.nextInt(60), 1 + random.nextInt(20));
            List<Integer> ends = RULE.stretches(weeks);
            Tally remaining = weeks.getFirst().atRisk();
            int after = 0;
            for (int end : ends) {
                assertThat(remaining.persons())
                        .as("at risk after week " + after)
                        .isGreaterThanOrEqualTo(5);
                Disclosure.Week all = sum(weeks.subList(after, end));
                assertThat(all.left().persons()).isGreaterThanOrEqualTo(5);
                assertThat(RULE.clear(all.unseen())).isTrue();
                assertThat(RULE.clear(all.entered())).isTrue();
                remaining = remaining.plus(all.entered()).minus(all.left()).minus(all.unseen());
                after = end;
            }
            if (!ends.isEmpty()) {
                assertThat(RULE.clear(remaining)).as("left over at risk").isTrue();
                assertThat(RULE.clear(sum(weeks.subList(after, weeks.size())).entered()))
                        .as("left over, still to come")
                        .isTrue();
            }
        }
    }

    /**
     * Whoever tries every way that people may have left, sees more than one way that gives what is published: no week
     * with one to four is told by the places where weeks were merged.
     */
    @Test
    void theMergingItselfDoesNotTellASmallWeek() {
        Map<String, List<long[]>> waysByPublication = new HashMap<>();
        int people = 24;
        for (int a = 0; a <= people; a++) {
            for (int b = 0; b <= people - a; b++) {
                for (int c = 0; c <= people - a - b; c++) {
                    long[] left = {a, b, c};
                    List<Disclosure.Week> weeks = List.of(
                            week(people, a, 0, 0),
                            week(people - a, b, 0, 0),
                            week(people - a - b, c, people - a - b - c, 0));
                    waysByPublication
                            .computeIfAbsent(publication(weeks), none -> new ArrayList<>())
                            .add(left);
                }
            }
        }
        waysByPublication.forEach((published, ways) -> {
            for (int week = 0; week < 3; week++) {
                Set<Long> possible = new HashSet<>();
                for (long[] way : ways) {
                    possible.add(way[week]);
                }
                assertThat(possible.size() > 1 || possible.stream().allMatch(count -> count == 0 || count >= 5))
                        .as(published + " tells that " + possible + " left in week " + (week + 1))
                        .isTrue();
            }
        });
    }

    @Test
    void whateverThePartsAreTheRestIsNoughtOrEnough() {
        Random random = new Random(7);
        for (int trial = 0; trial < 20_000; trial++) {
            Map<Integer, Tally> parts = new HashMap<>();
            int kinds = 1 + random.nextInt(7);
            for (int kind = 0; kind < kinds; kind++) {
                parts.put(kind, people(random.nextInt(12)));
            }
            Set<Integer> shown = RULE.shown(parts);
            assertThat(shown)
                    .allMatch(kind -> parts.getOrDefault(kind, Tally.NONE).persons() >= 5);
            Tally rest = parts.entrySet().stream()
                    .filter(part -> !shown.contains(part.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Tally.NONE, Tally::plus);
            assertThat(shown.isEmpty() || RULE.clear(rest)).isTrue();
        }
    }

    private static String publication(List<Disclosure.Week> weeks) {
        StringBuilder published = new StringBuilder();
        int after = 0;
        for (int end : RULE.stretches(weeks)) {
            Disclosure.Week all = sum(weeks.subList(after, end));
            published
                    .append(after + 1)
                    .append("-")
                    .append(end)
                    .append(": ")
                    .append(all.left().cases())
                    .append(" left, ");
            published.append(all.unseen().cases()).append(" unseen; ");
            after = end;
        }
        return published.toString();
    }

    private static Disclosure.Week sum(List<Disclosure.Week> weeks) {
        return weeks.stream()
                .reduce(
                        week(0, 0, 0, 0),
                        (one, other) -> new Disclosure.Week(
                                Tally.NONE,
                                one.left().plus(other.left()),
                                one.unseen().plus(other.unseen()),
                                one.entered().plus(other.entered())));
    }

    /** People who come and go at random, some of them with several spells. */
    private static List<Disclosure.Week> lives(Random random, int weeks, int most) {
        List<Disclosure.Week> lives = new ArrayList<>();
        Tally atRisk = some(random, 40);
        for (int week = 1; week <= weeks; week++) {
            Tally left = part(random, atRisk, most);
            Tally unseen = week == weeks ? atRisk.minus(left) : part(random, atRisk.minus(left), most / 2);
            Tally entered = week == weeks || random.nextInt(3) > 0 ? Tally.NONE : some(random, most);
            lives.add(new Disclosure.Week(atRisk, left, unseen, entered));
            atRisk = atRisk.plus(entered).minus(left).minus(unseen);
        }
        return lives;
    }

    private static Tally some(Random random, int most) {
        long persons = random.nextInt(most + 1);
        return new Tally(persons + random.nextInt(3), persons);
    }

    private static Tally part(Random random, Tally whole, int most) {
        long persons = Math.min(whole.persons(), random.nextInt(most + 1));
        long repeats = whole.cases() - whole.persons();
        return new Tally(persons + random.nextLong(repeats + 1), persons);
    }

    private static Disclosure.Week week(long atRisk, long left, long unseen, long entered) {
        return new Disclosure.Week(people(atRisk), people(left), people(unseen), people(entered));
    }

    private static Tally people(long count) {
        return new Tally(count, count);
    }
}
