package dk.roret.reminder;

import dk.roret.setting.Settings;
import dk.roret.web.Open;
import dk.roret.web.Texts;
import dk.roret.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar as calendar programs fetch it, by its secret address alone. */
@Controller
@Open
class CalendarPage {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int MOST_IN_HOUR = 60;
    /** What is over stays in the calendar this long. */
    private static final int DAYS_KEPT = 31;

    private final Calendars calendars;
    private final Occasions occasions;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    CalendarPage(Calendars calendars, Occasions occasions, Settings settings, Texts texts, Clock clock) {
        this.calendars = calendars;
        this.occasions = occasions;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/reminder/calendar/{secret}.ics")
    ResponseEntity<byte[]> fetch(@PathVariable String secret) {
        Calendars.Fetch fetch = calendars.fetch(new Secret(secret)).orElse(null);
        if (fetch == null) {
            return words(HttpStatus.NOT_FOUND, "reminder.calendar.gone");
        }
        if (fetch.inHour() > MOST_IN_HOUR) {
            return words(HttpStatus.TOO_MANY_REQUESTS, "reminder.calendar.often");
        }
        byte[] file = file(fetch);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(AGAIN).cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"calendar.ics\"")
                .body(file);
    }

    private byte[] file(Calendars.Fetch fetch) {
        Duration length = Duration.ofMinutes(settings.number(ReminderSettings.CONVERSATION_MINUTES));
        Ics calendar = new Ics(texts.get(fetch.language(), "reminder.calendar.name"), AGAIN);
        for (Occasion occasion :
                occasions.from(fetch.citizen(), LocalDate.now(clock).minusDays(DAYS_KEPT))) {
            String name = texts.get(fetch.language(), occasion.kind().text());
            LocalTime starts = occasion.starts();
            if (starts == null) {
                calendar.day(occasion.thing() + "@roret", occasion.changedAt(), name, occasion.day());
            } else {
                calendar.moment(
                        occasion.thing() + "@roret",
                        occasion.changedAt(),
                        name,
                        occasion.day().atTime(starts).atZone(Words.COPENHAGEN).toInstant(),
                        length);
            }
        }
        return calendar.file();
    }

    /** In both languages, since whose calendar it was is not known any more. */
    private ResponseEntity<byte[]> words(HttpStatus status, String key) {
        String both = texts.get(Texts.DANISH, key) + "\n" + texts.get(Texts.ENGLISH, key) + "\n";
        var answer = ResponseEntity.status(status)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore());
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(AGAIN.toSeconds()));
        }
        return answer.body(both.getBytes(StandardCharsets.UTF_8));
    }
}
