package dk.roret.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Lix;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the two read when they go through the guide, and what is never written down. */
class GuideWordsTest {

    /** Read by the citizen, or aloud to them; what ends with other is for staff. */
    private static final Pattern CITIZENS = Pattern.compile(
            "conversation\\.(told|beginning)\\..*|segment\\.(fact|held|finds-soon|early|parallel|otherwise)\\..*");

    private static final Pattern STAFFS =
            Pattern.compile("conversation\\.(guide|decide|told|beginning)\\..*|segment\\..*");

    @Test
    void whatTheCitizenReadsIsEasyAndWhatStaffReadsIsPlain() throws IOException {
        Properties texts = new Properties();
        for (String module : List.of("conversation", "segment")) {
            try (var file = GuideWordsTest.class.getResourceAsStream("/text/" + module + "_da.properties")) {
                texts.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
            }
        }
        assertThat(lix(texts, CITIZENS, ".*(?<!\\.other)")).isBetween(5.0, 30.0);
        assertThat(lix(texts, STAFFS, ".*(?<!\\.mine)")).isBetween(5.0, 35.0);
        assertThat(lix(texts, Pattern.compile("conversation\\.reminder\\..*"), ".*"))
                .isBetween(5.0, 35.0);
    }

    @Test
    void thereIsNowhereToKeepWhatGroupSomebodyIsLike() {
        for (Reminder reminder : Reminder.values()) {
            String code = reminder.text().replaceFirst(".*\\.", "");
            for (String name : List.of("guide-" + code, "guide-reminder-" + code, "reminder-" + code)) {
                assertThat(Field.of(name, false)).as(name).isEmpty();
            }
        }
        assertThat(Field.of("guide-reading", false)).isPresent();
    }

    private static double lix(Properties texts, Pattern keys, String ending) {
        return Lix.of(texts.stringPropertyNames().stream()
                .filter(key -> keys.matcher(key).matches() && key.matches(ending))
                .map(key -> texts.getProperty(key).replaceAll("\\{[0-9]}", "5"))
                .filter(text -> text.matches(".*[.?]") && !text.contains("select"))
                .collect(Collectors.joining(" ")));
    }
}
