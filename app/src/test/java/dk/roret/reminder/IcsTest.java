package dk.roret.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IcsTest {

    private static final Instant CHANGED = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void whateverIsWrittenIsReadBackAsTextByAnotherProgram() {
        String payload = "Kl. 10; hos \\ Jonas, så\r\nATTENDEE:mailto:x@example.com\nEND:VEVENT\r\u2028BEGIN:VALARM";
        String file = file(payload);
        assertThat(file.lines()).noneMatch(line -> line.startsWith("ATTENDEE") || line.startsWith("BEGIN:VALARM"));
        assertThat(read(file).getSummary().getValue())
                .isEqualTo("Kl. 10; hos \\ Jonas, så\nATTENDEE:mailto:x@example.com\nEND:VEVENT\n\nBEGIN:VALARM"
                        .replace("\n", System.lineSeparator()));
        assertThat(read(file("\u0000a\u0007b")).getSummary().getValue()).isEqualTo("ab");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsCutInTwo() {
        String words = "Blåbærgrød på Ærø 🧭 ".repeat(20).strip();
        String file = file(words);
        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\ufffd"));
        assertThat(read(file).getSummary().getValue()).isEqualTo(words);
        assertThat(file.replace("\r\n", "")).as("line breaks are CRLF").doesNotContain("\n", "\r");
    }

    private static String file(String summary) {
        return new String(
                new Ics(summary, Duration.ofHours(1))
                        .day("1@roret", CHANGED, summary, LocalDate.of(2026, 11, 26))
                        .file(),
                StandardCharsets.UTF_8);
    }

    private static VEvent read(String file) {
        return Biweekly.parse(file).first().getEvents().getFirst();
    }
}
