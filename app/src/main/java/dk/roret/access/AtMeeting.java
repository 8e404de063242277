package dk.roret.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a page's {@link Look}: the page belongs to a joint meeting, and opens to those who are invited too. The page sees to
 * it that they are invited to that very meeting.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtMeeting {}
