package dk.roret.effect.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dk.roret.effect.compare.MeanEffects.On;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model of who is treated, and the linear model on the same terms, where rows lie awkwardly. */
class LogisticTest {
    @Test
    void oneRowFarAwayDoesNotKeepTheOthersFromBeingFitted() {
        double[] near = {0, 0, 0, 0, 1, 1, 1, 1, 5000};
        double[] treated = {1, 0, 0, 0, 1, 1, 1, 0, 1};
        var model = Logistic.fit(List.of(near), treated);
        assertThat(model.coefficients()).containsExactly(new double[] {-Math.log(3), 2 * Math.log(3)}, offset(1e-12));
    }

    @Test
    void theOddsOfAControlThatIsAlmostSurelyTreatedAreExact() {
        int n = 4002;
        var age = new double[n];
        var treated = new double[n];
        for (int i = 0; i < n - 2; i++) {
            treated[i] = i % 2;
            age[i] = i % 2 == 1 ? 3 : -3;
        }
        age[n - 2] = 12;
        age[n - 1] = -12;
        treated[n - 1] = 1;
        var model = Logistic.fit(List.of(age), treated);
        var coefficients = model.coefficients();
        assertThat(model.fitted()[n - 2]).isGreaterThan(1 - 1e-9);
        assertThat(model.odds()[n - 2] / Math.exp(coefficients[0] + 12 * coefficients[1]))
                .isCloseTo(1, offset(1e-12));
    }

    @Test
    void aTermThatAnotherMakesUpAmongTheControlsCountsForNothingInTheLinearModel() {
        double[] age = {1, 2, 3, 4, 1, 2, 3, 4, 2, 3};
        double[] educ = {1, 2, 3, 4, 1, 2, 3, 4, 5, 1};
        double[] alone = {1, 0, 0, 1, 1, 0, 0, 1, 1, 0};
        double[] treated = {0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
        var weeks = new double[age.length];
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] = treated[i] == 1 ? 9 : 1 + age[i] + 2 * alone[i];
        }
        var effects = MeanEffects.of(Logistic.fit(List.of(age, educ, alone), treated), treated, weeks);
        assertThat(effects.regression(On.THE_TREATED)).isCloseTo(9 - (1 + 2.5 + 2 * 0.5), offset(1e-12));
    }
}
