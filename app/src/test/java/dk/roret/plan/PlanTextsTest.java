package dk.roret.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.roret.Lix;
import dk.roret.web.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTextsTest {

    @Test
    void lixCountsAsTheFormulaSays() {
        assertThat(Lix.of("Du får kontanthjælp. Vi holder møde på mandag.")).isCloseTo(16.5, within(0.01));
        assertThat(Lix.of("Ring senest den 26. november kl. 10.30.")).isCloseTo(7 + 100.0 / 7, within(0.01));
    }

    @Test
    void everySentenceToTheCitizenIsEasyToRead() throws IOException {
        String sentences = texts("da").entrySet().stream()
                .filter(text -> !text.getKey().toString().endsWith(".other"))
                .map(text -> text.getValue().toString())
                .filter(text -> text.endsWith(".") && !text.contains("plural") && !text.contains("select"))
                .map(text -> text.replaceAll("\\{[0-9]}", "5"))
                .collect(Collectors.joining(" "));
        assertThat(Lix.of(sentences)).isLessThanOrEqualTo(25);
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(texts("en").keySet()).isEqualTo(texts("da").keySet());
        Texts texts = new Texts();
        for (Object key : texts("da").keySet()) {
            Object[] values = {"5", "Sannes", 2, 3};
            boolean counts = texts("da").getProperty(key.toString()).startsWith("{0, plural");
            Object[] given = counts ? new Object[] {2} : values;
            assertThat(texts.get(Texts.DANISH, key.toString(), given)).isNotBlank();
            assertThat(texts.get(Texts.ENGLISH, key.toString(), given)).isNotBlank();
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties all = new Properties();
        try (var file = PlanTextsTest.class.getResourceAsStream("/text/plan_" + language + ".properties")) {
            all.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return all;
    }
}
