package dk.roret.reminder;

import dk.roret.setting.Settings;
import dk.roret.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When reminders may be sent: from so many days before until the day before, between two hours in Copenhagen.
 *
 * @param until the first hour at which nothing is sent any more
 */
public record Hours(int from, int until, int conversationDays, int stepDays) {

    static Hours of(Settings settings) {
        return new Hours(
                settings.number(ReminderSettings.FROM_HOUR),
                settings.number(ReminderSettings.UNTIL_HOUR),
                settings.number(ReminderSettings.CONVERSATION_DAYS),
                settings.number(ReminderSettings.STEP_DAYS));
    }

    boolean open(Clock clock) {
        int hour = now(clock).getHour();
        return from <= hour && hour < until;
    }

    /** What is on this day or earlier can no longer be reminded of. */
    LocalDate lastPassed(Clock clock) {
        ZonedDateTime now = now(clock);
        LocalDate today = now.toLocalDate();
        return now.getHour() >= until ? today.plusDays(1) : today;
    }

    /** The next day on which the first reminders go out. */
    LocalDate nextDay(Clock clock) {
        ZonedDateTime now = now(clock);
        LocalDate today = now.toLocalDate();
        return now.getHour() < from ? today : today.plusDays(1);
    }

    /** The first day on which there is to be reminded. */
    public LocalDate firstDay(Occasion occasion) {
        int days = switch (occasion.kind()) {
            case CONVERSATION -> conversationDays;
            case STEP -> stepDays;
        };
        return occasion.day().minusDays(days);
    }

    LocalTime untilTime() {
        return LocalTime.of(until, 0);
    }

    static ZonedDateTime now(Clock clock) {
        return clock.instant().atZone(Words.COPENHAGEN);
    }
}
