package dk.roret.conversation;

import dk.roret.segment.Fact;
import dk.roret.web.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What stood in a field when it was saved.
 *
 * @param aside it was written on top of another text than the one that stands, and nobody has chosen yet
 * @param tab the open page it was written in
 * @param who id of the one who wrote it, whose name is {@code by}
 */
public record Writing(
        Field field, int revision, boolean aside, UUID tab, String words, Instant at, UUID who, String by) {

    /** What a page names it by. */
    public String key() {
        return field.name() + ":" + revision;
    }

    /** The request that adds it to minutes that are shared: it is added once. */
    UUID addedBy(ConversationId conversation) {
        return UUID.nameUUIDFromBytes((conversation + " " + key()).getBytes(StandardCharsets.UTF_8));
    }

    /** The same, its words as they are said to people. */
    public Writing said(Page page) {
        String said = facts().filter(fact -> fact.tests().contains(words))
                .map(fact -> page.t(fact.text(words)))
                .findAny()
                .orElse(words);
        return new Writing(field, revision, aside, tab, said, at, who, by);
    }

    /** What the guide asked; nothing for other fields. */
    public String asked(Page page) {
        return Stream.concat(
                        facts().map(Fact::text),
                        Stream.of(Told.values())
                                .filter(told -> told.field().equals(field))
                                .map(Told::text))
                .map(key -> page.t(key, page.t("citizen.the-citizen")))
                .findAny()
                .orElse("");
    }

    private Stream<Fact> facts() {
        return Stream.of(Fact.values()).filter(fact -> Field.of(fact).equals(field));
    }
}
