package dk.roret.conversation;

import dk.roret.segment.Fact;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a conversation so far: the texts that stand, and those set aside beside them.
 *
 * @param typed what was typed and could not be saved; it stands in its field again
 */
public record Pad(List<Writing> writings, List<Saving.Typing> typed) {

    Pad(List<Writing> writings) {
        this(writings, List.of());
    }

    Pad with(List<Saving.Typing> typed) {
        return new Pad(writings, typed);
    }

    /** What stands in the field; nothing before the first save. */
    public String words(Field field) {
        return typing(field)
                .map(Saving.Typing::words)
                .orElseGet(() -> standing(field).map(Writing::words).orElse(""));
    }

    public String words(String field) {
        return words(new Field(field));
    }

    /** The revision that stands; 0 before the first save. */
    public int revision(Field field) {
        return standing(field).map(Writing::revision).orElse(0);
    }

    /** What a page's words in the field are written on top of. */
    public int base(String name) {
        Field field = new Field(name);
        return typing(field).map(Saving.Typing::base).orElseGet(() -> revision(field));
    }

    private Optional<Saving.Typing> typing(Field field) {
        return typed.stream().filter(one -> one.field().equals(field)).findAny();
    }

    public Optional<Writing> standing(Field field) {
        return writings.stream()
                .filter(writing -> writing.field().equals(field) && !writing.aside())
                .findAny();
    }

    /** Other texts for the field that wait for a choice, the oldest first. */
    public List<Writing> aside(Field field) {
        return writings.stream()
                .filter(writing -> writing.field().equals(field) && writing.aside() && field.keepsBoth())
                .filter(writing -> !writing.words().equals(words(field)))
                .sorted(Comparator.comparingInt(Writing::revision))
                .toList();
    }

    /** Fields of the conversation with more than one text; those of the guide wait there. */
    public List<Field> undecided() {
        return writings.stream()
                .filter(Writing::aside)
                .map(Writing::field)
                .filter(field -> !field.inGuide())
                .distinct()
                .filter(field -> !aside(field).isEmpty())
                .toList();
    }

    /** When something was saved last; null before the first save. */
    public @Nullable Instant savedAt() {
        return writings.stream().map(Writing::at).max(Comparator.naturalOrder()).orElse(null);
    }

    /** What was answered in the guide. */
    Map<Fact, String> answers() {
        Map<Fact, String> answers = new EnumMap<>(Fact.class);
        Fact.asked()
                .filter(fact -> fact.tests().contains(words(Field.of(fact))))
                .forEach(fact -> answers.put(fact, words(Field.of(fact))));
        return answers;
    }
}
