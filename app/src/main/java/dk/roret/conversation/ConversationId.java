package dk.roret.conversation;

import java.util.UUID;

/** A conversation, from the day it is agreed. */
public record ConversationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
