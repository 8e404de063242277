package dk.roret.effect.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankRangeTest {
    private static final int GRID = 420;

    @Test
    void whoIsBehindEverywhereIsNeverAhead() {
        assertThat(RankRange.of(List.of(new double[] {-1, -1, -1}, new double[] {2, 1, 3})))
                .isEqualTo(new RankRange(1, 1));
    }

    @Test
    void twoThatAreAheadInDifferentThingsMayBothBeAheadInBetweenOrNeitherAtACorner() {
        // At (1/2, 1/2, 0) both lead by 1; at (0, 0, 1) neither does.
        assertThat(RankRange.of(List.of(new double[] {4, -2, -1}, new double[] {-2, 4, -1})))
                .isEqualTo(new RankRange(0, 2));
    }

    @Test
    void twoThatTakeTurnsAreNeverBothAheadButNeitherIsWhereTheyTie() {
        assertThat(RankRange.of(List.of(new double[] {1, -1, 0}, new double[] {-1, 1, 0})))
                .isEqualTo(new RankRange(0, 1));
    }

    @Test
    void whoIsTheSameIsNotAhead() {
        assertThat(RankRange.of(List.of(new double[3], new double[3]))).isEqualTo(new RankRange(0, 0));
        assertThat(RankRange.of(List.of())).isEqualTo(new RankRange(0, 0));
    }

    @Test
    void aFineGridOverTheTriangleFindsTheSameRanks() {
        var chance = new Random(4);
        for (int round = 0; round < 150; round++) {
            var ahead = new ArrayList<double[]>();
            for (int other = 0; other < 1 + round % 8; other++) {
                // Small whole numbers: no cell is too narrow for the grid, and many lines meet in one point.
                ahead.add(new double[] {chance.nextInt(7) - 3, chance.nextInt(7) - 3, chance.nextInt(7) - 3});
            }
            assertThat(RankRange.of(ahead)).isEqualTo(byGrid(ahead));
        }
    }

    private static RankRange byGrid(List<double[]> ahead) {
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (int a = 0; a <= GRID; a++) {
            for (int b = 0; a + b <= GRID; b++) {
                int better = 0;
                for (var lead : ahead) {
                    better += a * lead[0] + b * lead[1] + (GRID - a - b) * lead[2] > 0 ? 1 : 0;
                }
                fewest = Math.min(fewest, better);
                most = Math.max(most, better);
            }
        }
        return new RankRange(fewest, most);
    }
}
