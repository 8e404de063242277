package dk.roret.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Lix;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTextTest {

    private static final int EASY = 30;

    @Test
    void thereAreThirteenThemesWithThreeToFiveIndicatorsOfFiveStepsInTwoLanguages() throws IOException {
        List<FirstCatalogue.ThemeEntry> themes = FirstCatalogue.read().themes();
        assertThat(themes.stream().filter(theme -> theme.kind().equals("THEME")))
                .hasSize(13)
                .allSatisfy(
                        theme -> assertThat(theme.indicators()).as(theme.key()).hasSizeBetween(3, 5));
        Set<String> keys = new HashSet<>();
        indicators(themes).forEach(indicator -> {
            assertThat(keys.add(indicator.key())).as(indicator.key()).isTrue();
            assertThat(indicator.da().steps()).as(indicator.key()).hasSize(5).doesNotHaveDuplicates();
            assertThat(indicator.en().steps()).as(indicator.key()).hasSize(5).doesNotHaveDuplicates();
            assertThat(Stream.concat(indicator.da().steps().stream(), indicator.en().steps().stream()))
                    .allMatch(step -> step.endsWith(".") && step.length() <= 90);
        });
    }

    @Test
    void everyIndicatorIsEasyToRead() throws IOException {
        indicators(FirstCatalogue.read().themes())
                .forEach(indicator -> assertThat(
                                Lix.of(String.join(" ", indicator.da().steps())))
                        .as(indicator.key())
                        .isLessThanOrEqualTo(EASY));
    }

    @Test
    void nothingIsCalledByTheNameOfAnInstrument() throws IOException {
        assertThat(FirstCatalogue.read().toString())
                .doesNotContainIgnoringCase("BIP")
                .doesNotContainIgnoringCase("ERIQ")
                .doesNotContainIgnoringCase("WHO-5");
    }

    private static Stream<FirstCatalogue.IndicatorEntry> indicators(List<FirstCatalogue.ThemeEntry> themes) {
        return themes.stream().flatMap(theme -> theme.indicators().stream());
    }
}
