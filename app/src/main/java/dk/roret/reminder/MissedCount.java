package dk.roret.reminder;

import java.time.LocalDate;

/**
 * How many reminders were not sent for a reason.
 *
 * @param day that they were about
 */
public record MissedCount(LocalDate day, MissedReminder.Reason reason, int mails) {}
