package dk.roret.effect.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dk.roret.effect.register.MatchedStart;
import dk.roret.effect.register.MatchedStart.Followed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SideTest {
    private static final int HORIZON = 20;
    private static final double STEP = 1e-6;
    private static final LocalDate MONDAY = LocalDate.parse("2021-01-04");

    private static MatchedStart start(int person, int weeks, boolean left, double weight) {
        return new MatchedStart("C-" + person, MONDAY, new Followed(person, weeks, left, weight), List.of());
    }

    private static Side side(List<MatchedStart> starts) {
        return new Side(starts, start -> List.of(start.participant()), HORIZON);
    }

    @Test
    void whenEverybodyIsFollowedToTheEndTheCostIsWhatWasPaid() {
        var starts = List.of(start(0, 3, true, 1), start(1, 20, false, 1));
        var kroner = new double[2][HORIZON];
        Arrays.fill(kroner[0], 100);
        Arrays.fill(kroner[1], 10);

        assertThat(side(starts).costs(kroner).value()).isCloseTo((3 * 100 + 20 * 10) / 2.0, offset(1e-9));
    }

    @Test
    void thoseNoLongerFollowedAreStoodInForByThoseWhoAre() {
        // Of three, one leaves in week 1, one is last seen in week 2, one leaves in week 4. S: 1, 2/3, 2/3, 2/3, 0.
        var starts = List.of(start(0, 1, true, 1), start(1, 2, false, 1), start(2, 4, true, 1));
        var kroner = new double[3][HORIZON];
        Arrays.fill(kroner[0], 1);
        Arrays.fill(kroner[1], 2);
        Arrays.fill(kroner[2], 6);

        // Weeks 0 to 3: 1 x 3, 2/3 x 4, 2/3 x 4, and in week 3 only the third is followed: 2/3 x 6.
        assertThat(side(starts).costs(kroner).value()).isCloseTo(3 + 8 / 3.0 + 8 / 3.0 + 4, offset(1e-9));
    }

    @Test
    void theInfluenceIsWhatALittleMoreOfAPersonMoves() {
        var chance = new Random(7);
        int n = 12;
        var weeks = new int[n];
        var left = new boolean[n];
        var kroner = new double[n][HORIZON];
        for (int i = 0; i < n; i++) {
            weeks[i] = 1 + chance.nextInt(25);
            left[i] = chance.nextInt(4) > 0;
            for (int t = 0; t < HORIZON; t++) {
                kroner[i][t] = 1000 + 10 * t + chance.nextInt(4000);
            }
        }
        var influence = new double[n];
        side(with(weeks, left, -1)).costs(kroner).addInfluence(1, influence, person -> person);
        double value = side(with(weeks, left, -1)).costs(kroner).value();
        for (int i = 0; i < n; i++) {
            double moved = side(with(weeks, left, i)).costs(kroner).value();
            assertThat(influence[i]).isCloseTo((moved - value) / STEP, offset(0.5));
        }
    }

    @Test
    void whatOneStartsKronerMoveIsOnTheAccountOfTheOneWhoBegan() {
        var starts = List.of(
                compared(0, new Followed(10, 20, false, 0.5), new Followed(11, 20, false, 0.5)),
                compared(1, new Followed(12, 20, false, 1)));
        var kroner = new double[2][HORIZON];
        Arrays.fill(kroner[0], 100);
        Arrays.fill(kroner[1], 300);
        var influence = new double[13];
        new Side(starts, MatchedStart::comparisons, HORIZON).costs(kroner).addInfluence(1, influence, person -> person);

        // Nobody leaves, so the mean is 200 a week for 20 weeks, and only the kroner differ: 20 x (100 - 200) / 2.
        assertThat(influence[0]).isCloseTo(-1000, offset(1e-9));
        assertThat(influence[1]).isCloseTo(1000, offset(1e-9));
        assertThat(Arrays.stream(influence, 10, 13).sum()).isZero();
    }

    @Test
    void aStartAndThoseItIsComparedWithMoveTogetherWhatTheyWeigh() {
        var chance = new Random(11);
        var kroner = new double[5][HORIZON];
        var comparisons = new ArrayList<List<Followed>>();
        for (int i = 0; i < 5; i++) {
            comparisons.add(List.of(
                    new Followed(10 + i, 1 + chance.nextInt(22), true, 0.5),
                    new Followed(20 + i, 1 + chance.nextInt(22), i % 2 == 0, 0.5)));
            for (int t = 0; t < HORIZON; t++) {
                kroner[i][t] = 500 + chance.nextInt(3000);
            }
        }
        var influence = new double[30];
        comparisonSide(comparisons, -1).costs(kroner).addInfluence(1, influence, person -> person);
        double value = comparisonSide(comparisons, -1).costs(kroner).value();
        for (int i = 0; i < 5; i++) {
            double moved = comparisonSide(comparisons, i).costs(kroner).value();
            assertThat(influence[i] + influence[10 + i] + influence[20 + i])
                    .isCloseTo((moved - value) / STEP, offset(0.5));
        }
    }

    private static Side comparisonSide(List<List<Followed>> comparisons, int more) {
        var starts = new ArrayList<MatchedStart>();
        for (int i = 0; i < comparisons.size(); i++) {
            double weight = i == more ? 1 + STEP : 1;
            starts.add(compared(
                    i,
                    comparisons.get(i).stream()
                            .map(c -> new Followed(c.person(), c.weeks(), c.left(), c.weight() * weight))
                            .toArray(Followed[]::new)));
        }
        return new Side(starts, MatchedStart::comparisons, HORIZON);
    }

    private static MatchedStart compared(int person, Followed... comparisons) {
        return new MatchedStart("C-" + person, MONDAY, new Followed(person, 5, true, 1), List.of(comparisons));
    }

    private static List<MatchedStart> with(int[] weeks, boolean[] left, int more) {
        var starts = new ArrayList<MatchedStart>();
        for (int i = 0; i < weeks.length; i++) {
            starts.add(start(i, weeks[i], left[i], i == more ? 1 + STEP : 1));
        }
        return starts;
    }
}
