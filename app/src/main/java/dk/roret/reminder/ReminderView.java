package dk.roret.reminder;

import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen sees of their calendar and reminders.
 *
 * @param sends whether mails go out here, or are kept for the citizen to read; false for both where nobody has named a
 *     mail server
 * @param confirmed what mails are sent by; null for none
 * @param waiting what still has to be confirmed; null for nothing
 * @param coming the reminders that come next
 * @param missed those that were not sent
 * @param calendar null for none
 */
public record ReminderView(
        boolean sends,
        boolean keeps,
        @Nullable Wish confirmed,
        @Nullable Wish waiting,
        List<Coming> coming,
        List<MissedReminder> missed,
        @Nullable CalendarUse calendar,
        Hours hours) {

    /** A reminder to come, and the day it is sent on. */
    public record Coming(LocalDate day, Occasion occasion) {
        public String sentence(Page page) {
            return Letters.sentence(page.words(), occasion);
        }
    }
}
