package dk.roret.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.benefit.WeekHistory.Kind;
import dk.roret.value.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the counter up against whole lives, told week by week, of which it gets to see only the end. */
class RefundCounterTest {

    private static final Week BIRTH = Week.of(LocalDate.of(2016, 1, 4));
    private static final int LIFE = 500;

    private final List<RestartRule> rules = RestartRule.read();

    private static List<Long> lives() {
        return new Random(2026).longs(300).boxed().toList();
    }

    @Test
    void theTruthLiesWithinTheBoundsWhereverTheObservationBegins() {
        for (long seed : lives()) {
            List<Kind> life = life(new Random(seed));
            List<Integer> truth = truth(life);
            int from = new Random(seed).nextInt(LIFE);
            List<RefundCount> seen = counts(from, life.subList(from, LIFE));
            for (int week = from; week < LIFE; week++) {
                RefundCount count = seen.get(week - from);
                assertThat(truth.get(week)).as("life %d, week %d", seed, week).isGreaterThanOrEqualTo(count.atLeast());
                if (count.atMost() != null) {
                    assertThat(truth.get(week))
                            .as("life %d, week %d", seed, week)
                            .isLessThanOrEqualTo(count.atMost());
                }
            }
        }
    }

    @Test
    void moreHistoryNeverMakesTheBoundsWider() {
        for (long seed : lives()) {
            List<Kind> life = life(new Random(seed));
            int from = 1 + new Random(seed).nextInt(LIFE - 1);
            RefundCount late = counts(from, life.subList(from, LIFE)).getLast();
            RefundCount early = counts(from - 1, life.subList(from - 1, LIFE)).getLast();
            assertThat(early.atLeast()).isGreaterThanOrEqualTo(late.atLeast());
            if (late.atMost() != null) {
                assertThat(early.atMost()).isNotNull().isLessThanOrEqualTo(late.atMost());
            }
        }
    }

    @Test
    void aWeekWithBenefitAddsOneAndAWeekWithoutNeverAdds() {
        for (long seed : lives()) {
            List<Kind> life = life(new Random(seed));
            List<RefundCount> counts = counts(0, life);
            for (int week = 1; week < LIFE; week++) {
                int step = counts.get(week).atLeast() - counts.get(week - 1).atLeast();
                assertThat(step).isLessThanOrEqualTo(life.get(week) == Kind.BENEFIT ? 1 : 0);
            }
        }
    }

    private List<RefundCount> counts(int from, List<Kind> weeks) {
        return new RefundCounter(new WeekHistory(BIRTH.plus(from), weeks), rules).counts();
    }

    /** Spells and gaps of very different length. */
    private static List<Kind> life(Random random) {
        List<Kind> weeks = new ArrayList<>();
        while (weeks.size() < LIFE) {
            Kind kind = weeks.isEmpty() || weeks.getLast() == Kind.BENEFIT ? Kind.SELF_SUPPORT : Kind.BENEFIT;
            int length = 1 + random.nextInt(random.nextBoolean() ? 8 : 70);
            for (int week = 0; week < length && weeks.size() < LIFE; week++) {
                weeks.add(kind);
            }
        }
        return weeks;
    }

    /** The rule of § 6 spelled out from the first week of life, with nothing unknown. */
    private static List<Integer> truth(List<Kind> life) {
        List<Integer> counts = new ArrayList<>();
        int count = 0;
        int firstWeek = 0;
        for (int week = 0; week < life.size(); week++) {
            if (life.get(week) == Kind.BENEFIT) {
                firstWeek = count == 0 ? week : firstWeek;
                count++;
            } else if (count > 0) {
                LocalDate threeYearsAgo = BIRTH.plus(week).sunday().minusYears(3);
                int selfSupport = 0;
                for (int earlier = firstWeek; earlier <= week; earlier++) {
                    boolean within = BIRTH.plus(earlier).monday().isAfter(threeYearsAgo);
                    selfSupport += within && life.get(earlier) == Kind.SELF_SUPPORT ? 1 : 0;
                }
                count = selfSupport >= 52 ? 0 : count;
            }
            counts.add(count);
        }
        return counts;
    }
}
