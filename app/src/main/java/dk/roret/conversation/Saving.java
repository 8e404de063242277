package dk.roret.conversation;

import dk.roret.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves what is written. Two who write on top of the same text both keep theirs: the first stands, the second is set
 * aside beside it until somebody chooses. What arrives after the conversation was closed is set aside too.
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

    /** @param aside it did not come to stand, and waits for a choice */
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
        int standing = pad.revision(field);
        if (pad.words(field).equals(words)) {
            return new Saved(field, standing, false);
        }
        boolean onTop = typing.base() == standing
                || pad.standing(field).map(writing -> writing.tab().equals(tab)).orElse(true);
        if (!onTop && writings.has(conversation.id(), field, tab, words)) {
            return new Saved(field, typing.base(), true);
        }
        boolean aside = !onTop || !conversation.open();
        int revision = writings.add(writer, conversation.id(), field, typing.base(), aside, 0, tab, words);
        return new Saved(field, aside ? standing : revision, aside);
    }

    /**
     * Lets a text stand, and settles those that were set aside.
     *
     * @param seen the highest revision that whoever chose had seen; later ones still wait
     */
    @Transactional
    public void choose(Writer writer, ConversationId id, Field field, String words, int seen) {
        agreements.hold(writer, id);
        int standing = writings.pad(writer.citizen(), id).revision(field);
        writings.add(writer, id, field, standing, false, seen, writer.request(), words);
    }

    private static String clean(Typing typing) {
        return Objects.requireNonNullElse(Typed.text(typing.words()), "");
    }
}
