package dk.roret.conversation;

/** What the citizen says at home before a conversation. */
final class Preparation {

    static final Field WORDS = Field.prepare("words");
    static final Field SENT = Field.prepare("sent");

    private Preparation() {}
}
