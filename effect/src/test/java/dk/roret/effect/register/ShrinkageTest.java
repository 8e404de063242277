package dk.roret.effect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dk.roret.effect.Difference;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkageTest {
    /** Coaching in eight schools (Rubin 1981); the answers by R's {@code integrate}, to eight decimals. */
    @Test
    void theEightSchoolsComeOutAsInTheBooks() {
        double[] effects = {28, 8, -3, 7, -1, 1, 18, 12};
        double[] errors = {15, 10, 16, 11, 9, 11, 10, 18};
        double[] drawn = {
            11.40026087, 7.89455228, 6.13074686, 7.64467862, 5.12642411, 6.13853624, 10.66698333, 8.45681783
        };
        double[] spread = {
            8.34141624, 6.27483543, 7.76516739, 6.54626115, 6.35741974, 6.71029497, 6.78558662, 7.88819829
        };
        var schools = IntStream.range(0, effects.length)
                .mapToObj(i -> new Difference(effects[i], errors[i]))
                .toList();
        var shrinkage = new Shrinkage(schools);
        for (int i = 0; i < effects.length; i++) {
            assertThat(shrinkage.of(schools.get(i)).value()).isCloseTo(drawn[i], offset(1e-3));
            assertThat(shrinkage.of(schools.get(i)).stdError()).isCloseTo(spread[i], offset(1e-3));
        }
    }

    @Test
    void smallEstimatesAreDrawnFurtherTowardsTheirKindThanLargeOnes() {
        var kind =
                List.of(new Difference(0, 0.3), new Difference(4, 0.3), new Difference(2, 0.3), new Difference(9, 3));
        var shrinkage = new Shrinkage(kind);
        assertThat(shrinkage.of(kind.get(1)).value()).isBetween(3.8, 4.0);
        assertThat(shrinkage.of(kind.get(3)).value()).isBetween(4.0, 7.5);
    }

    /** One guess of the spread, such as the one by moments, is nought here, and would say the same of all three. */
    @Test
    void estimatesThatDifferNoMoreThanByChanceAreDrawnTogetherButNotToOne() {
        var kind = List.of(new Difference(1, 1), new Difference(1.6, 1), new Difference(1.3, 1));
        var shrinkage = new Shrinkage(kind);
        var lowest = shrinkage.of(kind.getFirst());
        var highest = shrinkage.of(kind.get(1));
        assertThat(highest.value() - lowest.value()).isBetween(0.1, 0.5);
        assertThat(lowest.stdError()).isBetween(1 / Math.sqrt(3), 1.0);
    }

    @Test
    void estimatesFarApartAndSureStayWhereTheyAre() {
        var kind = List.of(new Difference(-5000, 0.1), new Difference(40, 0.1), new Difference(9000, 0.1));
        var shrunken = new Shrinkage(kind).of(kind.get(1));
        assertThat(shrunken.value()).isCloseTo(40, offset(1e-3));
        assertThat(shrunken.stdError()).isCloseTo(0.1, offset(1e-3));
    }

    @Test
    void twoSayNothingOfHowFarTheirKindLiesApart() {
        var kind = List.of(new Difference(1, 1), new Difference(3, 1));
        assertThat(new Shrinkage(kind).of(kind.getFirst())).isEqualTo(kind.getFirst());
    }

    @Test
    void inWhateverUnitItIsCountedItIsDrawnTheSame() {
        var weeks = List.of(new Difference(1, 1), new Difference(3, 0.5), new Difference(-2, 2));
        var kroner = weeks.stream()
                .map(w -> new Difference(4355 * w.value(), 4355 * w.stdError()))
                .toList();
        for (int i = 0; i < weeks.size(); i++) {
            var one = new Shrinkage(weeks).of(weeks.get(i));
            var other = new Shrinkage(kroner).of(kroner.get(i));
            assertThat(other.value()).isCloseTo(4355 * one.value(), offset(1e-6));
            assertThat(other.stdError()).isCloseTo(4355 * one.stdError(), offset(1e-6));
        }
    }
}
