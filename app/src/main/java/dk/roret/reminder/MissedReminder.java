package dk.roret.reminder;

import java.util.Locale;

/** A reminder that was not sent. */
public record MissedReminder(Occasion occasion, Reason reason) {

    /** Why it was not sent. */
    public enum Reason {
        /** Roret was not running at the time. */
        ROUND_MISSED,
        /** The mail server could not be reached until it was too late. */
        MAIL_SERVER,
        REFUSED,
        /** The connection, or Roret itself, broke on the way: it may have been sent. */
        UNCERTAIN;

        /** Key of what the citizen is told; {@code .staff} after it is for the administrator. */
        public String text() {
            return "reminder.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
