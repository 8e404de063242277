package dk.roret.conversation;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what is written. Two who write on top of the same text both keep theirs: the first stands, the second is set
 * aside beside it until somebody chooses. A page that changed nothing leaves what another wrote alone. What arrives
 * after the conversation was closed is set aside too, unless it is the guide's.
 */
@Service
class Saving {

    private final Writings writings;
    private final Agreements agreements;

    Saving(Writings writings, Agreements agreements) {
        this.writings = writings;
        this.agreements = agreements;
    }

    /** A field as a page sends it: its words, and the revision they were written on top of. */
    record Typing(Field field, String words, int base) {

        /** The fields of a form: each has its words, and its base in a field of its own. A box without a tick has none. */
        static List<Typing> of(Map<String, String> form, boolean byCitizen) {
            List<Typing> all = new ArrayList<>();
            form.forEach((name, value) -> {
                if (name.endsWith(".base")) {
                    String field = name.substring(0, name.length() - ".base".length());
                    String words = form.getOrDefault(field, "");
                    int base = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
                    Field.of(field, byCitizen).ifPresent(known -> all.add(new Typing(known, words, base)));
                }
            });
            return all;
        }
    }

    /**
     * @param revision what the page's next words are written on top of; it stays the same until the page has seen the
     *     text that stands
     * @param aside it did not come to stand, and waits for a choice
     */
    record Saved(Field field, int revision, boolean aside) {}

    /** @return what is wrong with the texts; they are not saved then, and stay where they were typed */
    static List<Problem> problems(List<Typing> typed) {
        List<Problem> problems = new ArrayList<>();
        for (Typing typing : typed) {
            Typed.optional(clean(typing), typing.field().name(), Field.LONGEST, problems);
        }
        return problems;
    }

    /** @param tab the page that they were written in */
    @Transactional
    public List<Saved> save(Writer writer, ConversationId id, UUID tab, List<Typing> typed) {
        Conversation conversation = agreements.hold(writer, id);
        Pad pad = writings.pad(writer.citizen(), id);
        return typed.stream()
                .map(typing -> save(writer, conversation, pad, tab, typing))
                .toList();
    }

    private Saved save(Writer writer, Conversation conversation, Pad pad, UUID tab, Typing typing) {
        Field field = typing.field();
        String words = clean(typing);
        if (pad.words(field).equals(words)) {
            return new Saved(field, pad.revision(field), false);
        }
        boolean onTop = typing.base() == pad.revision(field)
                || pad.standing(field).map(writing -> writing.tab().equals(tab)).orElse(true);
        if (!onTop) {
            Optional<Writing> before = writings.last(conversation.id(), field, tab, typing.base());
            if (before.map(Writing::words).orElse(untouched(pad, field)).equals(words)) {
                return new Saved(
                        field, typing.base(), before.map(Writing::aside).orElse(false));
            }
        }
        boolean aside = !conversation.open() && !field.inGuide() || !onTop && field.keepsBoth();
        int revision = writings.add(writer, conversation.id(), field, typing.base(), aside, 0, tab, words);
        return new Saved(field, aside ? typing.base() : revision, aside);
    }

    /** What the screen shows in a field that nobody had written in. */
    private static String untouched(Pad pad, Field field) {
        return field.equals(Field.next("channel"))
                ? Channel.MEETING.name()
                : field.atHome().map(home -> pad.words(home)).orElse("");
    }

    /** Lets a text stand, and settles those that were set aside; whatever came later than was seen still waits. */
    @Transactional
    public void settle(Writer writer, ConversationId id, Choosing choice) {
        agreements.hold(writer, id);
        Pad pad = writings.pad(writer.citizen(), id);
        Field field = choice.field();
        List<Writing> others = pad.aside(field).stream()
                .filter(other -> other.revision() <= choice.seen())
                .toList();
        String words = switch (choice.revision()) {
            case Choosing.STANDING -> pad.words(field);
            case Choosing.BOTH ->
                Stream.concat(Stream.of(pad.words(field)), others.stream().map(Writing::words))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n"));
            default ->
                others.stream()
                        .filter(other -> other.revision() == choice.revision())
                        .map(Writing::words)
                        .findAny()
                        .orElse(pad.words(field));
        };
        write(writer, id, field, pad.revision(field), choice.seen(), words);
    }

    /** Empties fields whose words have gone where they should. */
    @Transactional
    public void empty(Writer writer, ConversationId id, List<Field> fields) {
        agreements.hold(writer, id);
        Pad pad = writings.pad(writer.citizen(), id);
        for (Field field : fields) {
            write(writer, id, field, pad.revision(field), 0, "");
        }
    }

    private void write(Writer writer, ConversationId id, Field field, int standing, int settles, String words) {
        writings.add(writer, id, field, standing, false, settles, writer.request(), words);
    }

    private static String clean(Typing typing) {
        return Objects.requireNonNullElse(Typed.text(typing.words()), "");
    }
}
