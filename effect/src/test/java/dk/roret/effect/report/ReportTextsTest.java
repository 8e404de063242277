package dk.roret.effect.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.chart.Medium;
import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.Pays;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.SelfSupport;
import dk.roret.effect.register.Verdict;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTextsTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-’.,][\\p{L}\\p{N}]+)*");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyTextIsInBothLanguagesWithTheSameValues() throws IOException {
        var danish = texts("da");
        var english = texts("en");
        assertThat(english.stringPropertyNames()).isEqualTo(danish.stringPropertyNames());
        for (var key : danish.stringPropertyNames()) {
            // Danish verbs are the same for one and for many.
            if (!key.startsWith("title.")) {
                assertThat(values(english.getProperty(key))).as(key).isEqualTo(values(danish.getProperty(key)));
            }
        }
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(Report.class.getResourceAsStream("report_" + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static TreeSet<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Words to a sentence, and how many of a hundred have more than six letters (Björnsson). */
    private static double lix(String text) {
        var words = WORD.matcher(text).results().map(MatchResult::group).toList();
        long hard = words.stream().filter(word -> word.length() > 6).count();
        long sentences = Math.max(
                1, Pattern.compile("[.?:](?=\\s|$)").matcher(text).results().count());
        return (double) words.size() / sentences + 100.0 * hard / words.size();
    }

    @ParameterizedTest
    @EnumSource
    void aLeaderReadsItWithoutHelp(Language language) throws IOException {
        var all = new ArrayList<Judgement>();
        for (var verdict : Verdict.values()) {
            double weeks = verdict == Verdict.WORKS ? 4 : verdict == Verdict.HARMS ? -4 : 0.1;
            all.add(MadeUp.offer("Mentor", verdict, weeks, 0.5));
            all.add(MadeUp.few("Kajen", 19, 15, new SelfSupport(4, 3, 1, 1)));
        }
        var question = new Economy.Question(false, 1.0, Dimension.alike(), 52);
        Report.write(MadeUp.economy(Pays.NOT_YET_KNOWN, 218, all), question, folder, language);
        try (var pages = Files.list(folder)) {
            for (var page : pages.toList()) {
                var running = Pattern.compile("(?s)<(p|li|h1)[ >].*?</\\1>")
                        .matcher(Files.readString(page))
                        .results()
                        .map(m -> m.group()
                                .replaceAll("(?s)<svg.*?</svg>", " ")
                                .replaceAll("<[^>]*>", " ")
                                .strip())
                        .map(text -> text.matches("(?s).*[.?]") ? text : text + ".")
                        .collect(Collectors.joining(" "));
                assertThat(lix(running)).as(page + ": " + running).isLessThan(35);
            }
        }
    }

    @Test
    void whatTheRegisterCallsSomethingStandsWhereThereIsNoTextForIt() {
        var words = new Words(Language.DA, Disclosure.OF_A_REPORT, Medium.SCREEN);
        assertThat(words.named("type", "mentor")).isEqualTo("Mentor");
        assertThat(words.named("type", "sailing")).isEqualTo("sailing");
        assertThat(words.named("dropped", "spells that hold no Monday")).contains("mandag");
    }

    @Test
    void numbersHaveATrueMinusAndNoughtHasNone() {
        var danish = new Words(Language.DA, Disclosure.OF_A_REPORT, Medium.SCREEN);
        assertThat(List.of(danish.weeks(-1.26), danish.weeks(-0.04), danish.number(14200), danish.percent(0.004)))
                .containsExactly("−1,3", "0,0", "14.200", "under\u00a01\u00a0%");
        assertThat(new Words(Language.EN, Disclosure.OF_A_REPORT, Medium.SCREEN).weeks(-1.26))
                .isEqualTo("−1.3");
    }
}
