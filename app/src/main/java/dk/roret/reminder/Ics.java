package dk.roret.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes a calendar as RFC 5545 has it. Moments are in UTC, which every calendar turns into its own time, so no
 * description of a time zone is needed; days are days, wherever the reader is.
 */
final class Ics {

    private static final int OCTETS_IN_LINE = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder file = new StringBuilder();

    /** @param again how long a calendar should wait before it asks again (RFC 7986; the X- line for older ones) */
    Ics(String name, Duration again) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Roret//Roret//DA");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("NAME:" + text(name));
        line("X-WR-CALNAME:" + text(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:" + again);
        line("X-PUBLISHED-TTL:" + again);
    }

    Ics moment(String uid, Instant changed, String summary, Instant start, Duration length) {
        begin(uid, changed, summary);
        line("DTSTART:" + MOMENT.format(start));
        line("DTEND:" + MOMENT.format(start.plus(length)));
        line("END:VEVENT");
        return this;
    }

    /** A whole day, which does not make the reader busy. */
    Ics day(String uid, Instant changed, String summary, LocalDate day) {
        begin(uid, changed, summary);
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        return this;
    }

    byte[] file() {
        return (file + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void begin(String uid, Instant changed, String summary) {
        line("BEGIN:VEVENT");
        line("UID:" + text(uid));
        line("DTSTAMP:" + MOMENT.format(changed));
        line("SUMMARY:" + text(summary));
        line("CLASS:PRIVATE");
    }

    /** A line break in the text would begin a new property, and other control characters are not allowed at all. */
    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|[\r\n\u0085\u2028\u2029]", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** Folds between characters, never inside one. */
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            String next = Character.toString(character);
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS_IN_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(next);
            octets += size;
            at += Character.charCount(character);
        }
        file.append("\r\n");
    }
}
