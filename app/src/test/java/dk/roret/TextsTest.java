package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.roret.web.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the pages say: the same in two languages, and easy to read. */
class TextsTest {

    /** The modules whose texts citizens read; those of the others are for staff. */
    private static final Set<String> FOR_CITIZENS =
            Set.of("access", "conversation", "jobsearch", "plan", "progress", "reminder", "stage", "web");

    private static final int EASY = 30;
    private static final int EASY_FOR_STAFF = 35;

    /** A part of a module with fewer words says too little about how hard it is. */
    private static final int WORDS = 50;

    @Test
    void lixCountsAsTheFormulaSays() {
        assertThat(Lix.of("Du får kontanthjælp. Vi holder møde på mandag.")).isCloseTo(16.5, within(0.01));
        assertThat(Lix.of("Ring senest den 26. november kl. 10.30.")).isCloseTo(7 + 100.0 / 7, within(0.01));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleAndEveryPartOfOneIsEasyToRead(String module) throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        texts(module, "da").forEach((key, said) -> {
            String text = said.toString().replaceAll("\\{[0-9][^{}]*}", "5");
            if (text.endsWith(".") && !text.contains("{")) {
                sentences.merge(module, text, (one, next) -> one + " " + next);
                sentences.merge(part(key.toString()), text, (one, next) -> one + " " + next);
            }
        });
        assertThat(sentences)
                .allSatisfy((part, text) -> assertThat(text.split(" ").length < WORDS ? 0 : Lix.of(text))
                        .as(part)
                        .isLessThanOrEqualTo(
                                FOR_CITIZENS.contains(module) && !part.endsWith(".other") ? EASY : EASY_FOR_STAFF));
    }

    /** {@code conversation.prepare}; what only others than the citizen read is a part by itself. */
    private static String part(String key) {
        String[] parts = key.split("\\.");
        return parts[0] + "." + parts[1] + (key.endsWith(".other") ? ".other" : "");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyTextCanBeSaidInBothLanguages(String module) throws IOException {
        Properties danish = texts(module, "da");
        assertThat(texts(module, "en").keySet()).isEqualTo(danish.keySet());
        Texts texts = new Texts();
        Object[] values = {2, 2, 2, 2, 2, 2, 2, 2};
        for (Object key : danish.keySet()) {
            assertThat(texts.get(Texts.DANISH, key.toString(), values)).isNotBlank();
            assertThat(texts.get(Texts.ENGLISH, key.toString(), values)).isNotBlank();
        }
    }

    static Stream<String> modules() throws IOException {
        return Arrays.stream(files("*", "da"))
                .map(file -> String.valueOf(file.getFilename()).replace("_da.properties", ""))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
    }

    private static Properties texts(String module, String language) throws IOException {
        Properties all = new Properties();
        for (var file : files(module, language)) {
            try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                all.load(text);
            }
        }
        return all;
    }

    private static Resource[] files(String module, String language) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:text/" + module + "_" + language + ".properties");
    }
}
