package dk.roret.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void figuresStandUntilTheNextPeriodIsWhollyKnown() {
        assertThat(new Closing(3).lastDay(day("2025-06-29"))).isEqualTo(day("2025-03-31"));
        assertThat(new Closing(3).lastDay(day("2025-06-30"))).isEqualTo(day("2025-06-30"));
        assertThat(new Closing(1).lastDay(day("2025-06-29"))).isEqualTo(day("2025-05-31"));
        assertThat(new Closing(12).lastDay(day("2025-06-29"))).isEqualTo(day("2024-12-31"));
        assertThat(new Closing(6).lastDay(day("2025-01-01"))).isEqualTo(day("2024-12-31"));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
