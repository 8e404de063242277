/** Tests of the calendar feed and of reminders. */
@NullMarked
package dk.roret.reminder;

import org.jspecify.annotations.NullMarked;
