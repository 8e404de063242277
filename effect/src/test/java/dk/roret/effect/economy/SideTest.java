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

    private static List<MatchedStart> with(int[] weeks, boolean[] left, int more) {
        var starts = new ArrayList<MatchedStart>();
        for (int i = 0; i < weeks.length; i++) {
            starts.add(start(i, weeks[i], left[i], i == more ? 1 + STEP : 1));
        }
        return starts;
    }
}
