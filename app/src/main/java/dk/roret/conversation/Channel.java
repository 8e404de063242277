package dk.roret.conversation;

import java.util.Locale;

/** How two people talk together. */
public enum Channel {
    MEETING,
    PHONE,
    VIDEO,
    HOME,
    WALK;

    /** Key of the words. */
    public String text() {
        return "conversation.channel." + name().toLowerCase(Locale.ROOT);
    }
}
