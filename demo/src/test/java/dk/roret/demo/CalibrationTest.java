package dk.roret.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void fjordbyLooksLikeTheCountryAndTheReadmeSaysSo() throws IOException {
        List<Calibration.Line> lines = Calibration.measure(Calibration.MEASURED);
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.isWithin()).as(line.toString()).isTrue());
        assertThat(Files.readString(Path.of("README.md")))
                .as("the table in README.md; write it anew with dk.roret.demo.Calibration README.md")
                .contains(Calibration.table(lines));
    }
}
