package dk.roret.conversation;

import dk.roret.plan.Step;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the citizen says at home before a conversation. Whoever holds it sees nothing until the citizen has sent it.
 *
 * @param pad where it is written
 */
public record Preparation(Pad pad) {

    static final Field WORDS = Field.prepare("words");
    static final Field SENT = Field.prepare("sent");

    /** What somebody can want to talk about. */
    public enum Topic {
        HOURS,
        ENERGY,
        JOB,
        MONEY,
        PROMISE;

        public String field() {
            return "prepare-topic-" + name().toLowerCase(Locale.ROOT);
        }

        /** Key of the words. */
        public String text() {
            return "conversation.topic." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a step. */
    public enum Became {
        DONE,
        NOT_YET,
        NO_LONGER;

        /** Key of the words. */
        public String text() {
            return "conversation.became." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean sent() {
        return !pad.words(SENT).isEmpty();
    }

    /** When the citizen sent it first; empty before. */
    public Optional<Instant> sentAt() {
        return pad.standing(SENT).map(Writing::at);
    }

    public List<Topic> topics() {
        return Stream.of(Topic.values())
                .filter(topic -> !pad.words(topic.field()).isEmpty())
                .toList();
    }

    public String words() {
        return pad.words(WORDS);
    }

    public String glad() {
        return pad.words("prepare-glad");
    }

    /** What the citizen says became of a step; empty when they have not said. */
    public Optional<Became> became(Step step) {
        return Stream.of(Became.values())
                .filter(became -> became.name().equals(pad.words(field(step))))
                .findAny();
    }

    /** The same for whoever holds the conversation: empty until the citizen has sent it. */
    public Optional<Became> sentAbout(Step step) {
        return sent() ? became(step) : Optional.empty();
    }

    public static String field(Step step) {
        return "prepare-step-" + step.id();
    }

    /** Nothing said at all. */
    public boolean isEmpty() {
        return topics().isEmpty() && words().isEmpty() && glad().isEmpty();
    }
}
