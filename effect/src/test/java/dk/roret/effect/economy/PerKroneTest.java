package dk.roret.effect.economy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dk.roret.effect.economy.PerKrone.Shape;
import org.junit.jupiter.api.Test;

/** Fieller's set, worked out on paper from a r² − 2 b r + c ≤ 0 with z² = 3.841458820694124. */
class PerKroneTest {
    @Test
    void aCostWellAboveZeroGivesAnInterval() {
        // a = 25 − 0.25 z² = 24.03963529, b = 50 − 0.5 z² = 48.07927059, c = 100 − 4 z² = 84.63416472
        var ratio = PerKrone.of(10, 5, 4, 0.25, 0.5);
        assertThat(ratio.shape()).isEqualTo(Shape.INTERVAL);
        assertThat(ratio.value()).isEqualTo(2);
        assertThat(requireNonNull(ratio.lower())).isCloseTo(1.307619574938, offset(1e-9));
        assertThat(requireNonNull(ratio.upper())).isCloseTo(2.692380425062, offset(1e-9));
    }

    @Test
    void aPriceThatIsTheSameForAllOnlyDividesTheInterval() {
        var ratio = PerKrone.of(10, 5, 4, 0, 0);
        assertThat(requireNonNull(ratio.lower())).isCloseTo((10 - 1.959963984540054 * 2) / 5, offset(1e-12));
        assertThat(requireNonNull(ratio.upper())).isCloseTo((10 + 1.959963984540054 * 2) / 5, offset(1e-12));
    }

    @Test
    void aCostThatMayBeZeroGivesTwoHalfLines() {
        // a = 1 − z² = −2.841458821, b = 10, c = 100 − z² = 96.15854118
        var ratio = PerKrone.of(10, 1, 1, 1, 0);
        assertThat(ratio.shape()).isEqualTo(Shape.OUTSIDE);
        assertThat(requireNonNull(ratio.lower())).isCloseTo(-10.318353060689, offset(1e-9));
        assertThat(requireNonNull(ratio.upper())).isCloseTo(3.279715071519, offset(1e-9));
    }

    @Test
    void whereSavingAndCostMayBothBeZeroNothingIsRuledOut() {
        var ratio = PerKrone.of(1, 1, 1, 1, 0);
        assertThat(ratio.shape()).isEqualTo(Shape.EVERYTHING);
        assertThat(ratio.lower()).isNull();
        assertThat(ratio.upper()).isNull();
    }

    @Test
    void whatIsFreeHasNoRatio() {
        assertThat(PerKrone.of(10, 0, 4, 0, 0)).isEqualTo(new PerKrone(null, Shape.NONE, null, null));
    }
}
