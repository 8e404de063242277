package dk.roret.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CurveTest {
    /** Weeks of remission with 6-MP in leukaemia (Freireich 1963), the example of every textbook. */
    private static final Counts REMISSION = Counts.people(List.of(
            Cell.people(6, 1, 3),
            Cell.people(6, 0, 1),
            Cell.people(7, 1, 1),
            Cell.people(9, 0, 1),
            Cell.people(10, 1, 1),
            Cell.people(10, 0, 1),
            Cell.people(11, 0, 1),
            Cell.people(13, 1, 1),
            Cell.people(16, 1, 1),
            Cell.people(17, 0, 1),
            Cell.people(19, 0, 1),
            Cell.people(20, 0, 1),
            Cell.people(22, 1, 1),
            Cell.people(23, 1, 1),
            Cell.people(25, 0, 1),
            Cell.people(32, 0, 2),
            Cell.people(34, 0, 1),
            Cell.people(35, 0, 1)));

    @Test
    void theCurveIsTheOneInTheTextbook() {
        var curve = KaplanMeier.of(REMISSION);
        assertThat(step(curve, 6).survival()).isCloseTo(0.8571, offset(5e-5));
        assertThat(step(curve, 6).stdError()).isCloseTo(0.0764, offset(5e-5));
        assertThat(step(curve, 13).survival()).isCloseTo(0.6902, offset(5e-5));
        assertThat(step(curve, 23).survival()).isCloseTo(0.4482, offset(5e-5));
        assertThat(step(curve, 23).stdError()).isCloseTo(0.1346, offset(5e-5));
        assertThat(Quantile.of(curve, 0.5, Limits.LOG_LOG).time()).isEqualTo(23);
    }

    @Test
    void atTheSameTimeExitsComeBeforeThoseLastSeen() {
        var curve = KaplanMeier.of(
                Counts.people(List.of(Cell.people(2, 0, 1), Cell.people(2, 1, 1), Cell.people(3, 1, 1))));
        assertThat(step(curve, 2).atRisk().n()).isEqualTo(3);
        assertThat(step(curve, 2).survival()).isEqualTo(2 / 3.0);
    }

    @Test
    void whereEverybodyHasLeftTheErrorIsNotDefinedAndNobodyRaisesTheCurveAgain() {
        var curve = KaplanMeier.of(Counts.people(List.of(Cell.people(1, 1, 2), Cell.people(5, 9, 1, 4))));
        assertThat(step(curve, 1).survival()).isZero();
        assertThat(step(curve, 1).stdError()).isNull();
        assertThat(step(curve, 9).survival()).isZero();
        assertThat(step(curve, 9).cumulativeHazard()).isEqualTo(2);
    }

    @Test
    void thoseWhoEnterLateAreAtRiskFromTheNextTimeOn() {
        var counts = Counts.people(List.of(Cell.people(2, 1, 1), Cell.people(2, 3, 1, 1), Cell.people(4, 0, 1)));
        assertThat(counts.atRiskAt(2)).isEqualTo(2);
        assertThat(counts.atRiskAt(3)).isEqualTo(2);
    }

    @Test
    void countsAboveTwoBillionAreExact() {
        var curve = KaplanMeier.of(
                Counts.people(List.of(Cell.people(1, 1, 2_500_000_000L), Cell.people(2, 0, 7_500_000_000L))));
        assertThat(step(curve, 1).survival()).isEqualTo(0.75);
    }

    @Test
    void weightsThatAddUpToOneLeaveExactlyNothing() {
        var curve = KaplanMeier.of(new Counts(
                List.of(
                        Cell.weighted(Cell.FROM_THE_BEGINNING, 1, 1, 0.1, 1),
                        Cell.weighted(Cell.FROM_THE_BEGINNING, 2, 1, 0.2, 1),
                        Cell.weighted(Cell.FROM_THE_BEGINNING, 3, 1, 0.7, 1)),
                true));
        assertThat(step(curve, 3).survival()).isZero();
    }

    @Test
    void aGroupWithNoExitsTestsNothing() {
        var nobodyLeft = Counts.people(List.of(Cell.people(3, 0, 4)));
        assertThat(LogRank.of(List.of(nobodyLeft, nobodyLeft))).isEqualTo(new ChiSquare(null, 0, null, null));
    }

    /** Solved in fractions. */
    @Test
    void aFewBesideMillionsAreTestedWithOneDegreeOfFreedomLessThanGroups() {
        var test = new LogRank(3);
        test.add(new double[] {10_000_000, 10_000_000, 5}, new double[] {80_000, 40_000, 0});
        test.add(new double[] {9_920_000, 9_960_000, 0}, new double[] {70_000, 90_000, 0});
        assertThat(test.result().df()).isEqualTo(2);
        assertThat(test.result().chiSquare()).isCloseTo(1485.617805432463, offset(1e-8));
    }

    @Test
    void theTailOfChiSquareIsRightWhereAProbabilityUnderflows() {
        assertThat(Math.exp(ChiSquare.logUpperTail(3.841458820694124, 1))).isCloseTo(0.05, offset(1e-15));
        assertThat(Math.exp(ChiSquare.logUpperTail(18.307038053275146, 10))).isCloseTo(0.05, offset(1e-15));
        assertThat(ChiSquare.logUpperTail(2000, 1)).isCloseTo(-1004.0267419589585, offset(1e-9));
    }

    @Test
    void theZeroBelowZeroIsTheSameTime() {
        var counts = Counts.people(List.of(Cell.people(-0.0, 1, 1), Cell.people(0.0, 1, 1), Cell.people(1, 0, 1)));
        var other = Counts.people(List.of(Cell.people(0.0, 0, 2), Cell.people(1, 1, 1)));
        assertThat(LogRank.of(List.of(counts, other)))
                .isEqualTo(LogRank.of(
                        List.of(Counts.people(List.of(Cell.people(0, 1, 2), Cell.people(1, 0, 1))), other)));
    }

    @Test
    void aTimeBeforeTheBeginningOrAnEntryAfterTheEndIsRefused() {
        assertThatThrownBy(() -> Cell.people(-1, 1, 1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> Cell.people(Double.NaN, 1, 1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> Cell.people(3, 3, 1, 1)).hasMessageContaining("before");
        assertThatThrownBy(() -> Cell.people(3, -1, 1)).hasMessageContaining("cause");
    }

    private static KaplanMeier.Step step(KaplanMeier curve, double time) {
        return Objects.requireNonNull(curve.at(time));
    }
}
