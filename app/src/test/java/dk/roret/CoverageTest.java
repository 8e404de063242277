package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.effect.register.Coverage;
import dk.roret.effect.register.Coverage.Line;
import dk.roret.effect.register.Coverage.Measure;
import dk.roret.effect.register.Judgement;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small {@code ./roret bench coverage}: wide limits, which broken weights or errors still do not keep. */
class CoverageTest {

    private static final int MATCHED = 40;

    @TempDir
    private Path folder;

    @Test
    void evaluationsFindTheTruthAndTheNaiveComparisonDoesNot() throws IOException {
        Coverage coverage = CoverageBench.measure(folder, 5, 6_000, 3);

        for (int horizon : coverage.horizons(Measure.WEEKS)) {
            Line line = coverage.estimates(Measure.WEEKS, horizon, one -> one.matched() >= MATCHED);
            assertThat(line.n()).as("estimates at %d", horizon).isGreaterThan(150);
            assertThat(line.covered()).as("covered at %d", horizon).isBetween(0.90, 0.99);
            assertThat(line.bias()).as("bias at %d", horizon).isBetween(-0.25, 0.25);
            assertThat(line.errorToSpread()).as("error at %d", horizon).isBetween(0.75, 1.25);
            Line naive = coverage.naive(horizon, one -> one.matched() >= MATCHED);
            assertThat(naive.covered()).as("naive at %d", horizon).isLessThan(0.2);
        }
        Line shrunken = coverage.estimates(Measure.SHRUNKEN, Judgement.HORIZON, one -> one.matched() >= MATCHED);
        Line raw = coverage.estimates(Measure.WEEKS, Judgement.HORIZON, one -> one.matched() >= MATCHED);
        assertThat(shrunken.errorToSpread())
                .as("error when drawn towards the type")
                .isBetween(0.75, 1.25);
        assertThat(shrunken.spread()).as("what drawing wins").isLessThan(0.95 * raw.spread());
        assertThat(coverage.misjudged().certain()).isZero();
    }
}
