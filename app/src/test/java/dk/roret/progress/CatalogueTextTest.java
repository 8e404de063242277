package dk.roret.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Lix;
import dk.roret.web.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Test
    void everySentenceOnThePagesIsEasyToRead() throws IOException {
        String sentences = texts("da").entrySet().stream()
                .filter(text -> !text.getKey().toString().contains(".groups."))
                .map(text -> text.getValue().toString())
                .filter(text -> text.endsWith(".") && !text.contains("plural"))
                .map(text -> text.replaceAll("\\{[0-9](, spellout)?}", "5"))
                .collect(Collectors.joining(" "));
        assertThat(Lix.of(sentences)).isLessThanOrEqualTo(25);
    }

    @Test
    void everyTextCanBeSaidInBothLanguages() throws IOException {
        Texts texts = new Texts();
        for (Object key : texts("da").keySet()) {
            boolean counts = texts("da").getProperty(key.toString()).startsWith("{0, plural");
            Object[] values = counts ? new Object[] {2} : new Object[] {"5", "Sannes", 2, 3, "4"};
            assertThat(texts.get(Texts.DANISH, key.toString(), values)).isNotBlank();
            assertThat(texts.get(Texts.ENGLISH, key.toString(), values)).isNotBlank();
        }
    }

    private static Stream<FirstCatalogue.IndicatorEntry> indicators(List<FirstCatalogue.ThemeEntry> themes) {
        return themes.stream().flatMap(theme -> theme.indicators().stream());
    }

    private static Properties texts(String language) throws IOException {
        Properties all = new Properties();
        try (var file = CatalogueTextTest.class.getResourceAsStream("/text/progress_" + language + ".properties")) {
            all.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return all;
    }
}
