package dk.roret.conversation;

import java.util.Locale;

/**
 * Groups that the workshop described (J2): eight at risk of permanent support, and four that the groups in the room
 * added. They only help a professional remember what to ask about. Which group somebody is like is never asked, and
 * there is no field to keep it in: not even which questions were gone through, since that would name the group.
 */
public enum Reminder {
    WORN,
    TIRED,
    NEW_LANGUAGE,
    MISUSE,
    YOUNG_MIND,
    REFUGEE,
    MIND,
    YOUNG_HANDICAP,
    RECORD,
    YOUNG_MISUSE,
    HOMELESS,
    YOUNG_BOTH;

    /** Key of the name; {@code .traits}, {@code .barriers}, {@code .resources} and {@code .ask} after it tell more. */
    public String text() {
        return "conversation.reminder." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
