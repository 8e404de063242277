package dk.roret.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundStaircaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private final RefundStaircase staircase = RefundStaircase.read();

    @ParameterizedTest
    @CsvSource({"1, 80", "4, 80", "5, 40", "26, 40", "27, 30", "52, 30", "53, 20", "900, 20"})
    void theStatesShareFallsWithTheWeeks(int week, int percent) {
        assertThat(staircase.step(week, TODAY).orElseThrow().statePercent()).isEqualTo(percent);
    }

    @Test
    void theStaircaseIsInForceFromMonday4January2016() {
        assertThat(staircase.step(1, LocalDate.of(2016, 1, 4))).isPresent();
        assertThat(staircase.step(1, LocalDate.of(2016, 1, 3))).isEmpty();
    }

    @Test
    void everyStepNamesItsSource() {
        for (int week : List.of(1, 5, 27, 53)) {
            assertThat(staircase.step(week, TODAY).orElseThrow().source()).contains("§ 5");
        }
    }

    @Test
    void aCountThatMayStandOnTwoStepsHasNoKnownShare() {
        assertThat(staircase.step(new RefundCount(26, 27), TODAY)).isEmpty();
        assertThat(staircase.step(new RefundCount(27, 52), TODAY)).isPresent();
        assertThat(staircase.step(new RefundCount(52, null), TODAY)).isEmpty();
        assertThat(staircase.step(new RefundCount(53, null), TODAY)).isPresent();
    }

    @Test
    void agreesWithTheTableOfFacts() throws IOException {
        Path facts = Path.of("../../shared/data/facts/refusion.csv");
        Assumptions.assumeTrue(
                Files.exists(facts), "The folder of facts is not beside the repository: nothing to compare with");
        for (String line : Files.readAllLines(facts).stream().skip(1).toList()) {
            String[] cells = line.split(";");
            assertThat(staircase
                            .step(Integer.parseInt(cells[0]), TODAY)
                            .orElseThrow()
                            .statePercent())
                    .isEqualTo(Integer.parseInt(cells[2]));
        }
    }
}
