package dk.roret.conversation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the citizen tells in their own words in the guide to the first conversation. All of it may be left out. */
public enum Told {
    WORK(1),
    LEARNT(1),
    NETWORK(2),
    HOME(2),
    HEALTH(2),
    RESOURCES(3),
    BARRIERS(3),
    POTENTIALS(3);

    private final int part;

    Told(int part) {
        this.part = part;
    }

    static List<Told> in(int part) {
        return Stream.of(values()).filter(told -> told.part == part).toList();
    }

    public Field field() {
        return Field.guide(code());
    }

    /** Key of the question; {@code .hint} after it says how it is meant. */
    public String text() {
        return "conversation.told." + name().toLowerCase(Locale.ROOT);
    }

    String code() {
        return "words-" + name().toLowerCase(Locale.ROOT);
    }
}
