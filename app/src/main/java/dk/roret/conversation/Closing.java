package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.conversation.Conversation.Agreed;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a conversation: the minutes are shared, and the next contact is agreed, or why there is none is said. */
@Service
class Closing {

    private static final int LONGEST_REASON = 300;

    private final Agreements agreements;
    private final Writings writings;
    private final MinutesBook book;
    private final Measuring measuring;

    Closing(Agreements agreements, Writings writings, MinutesBook book, Measuring measuring) {
        this.agreements = agreements;
        this.writings = writings;
        this.book = book;
        this.measuring = measuring;
    }

    /** @return what is missing; nothing when it is closed, or was closed already */
    @Transactional
    public List<Problem> close(Look look, Writer writer, ConversationId id) {
        Conversation conversation = agreements.hold(writer, id);
        if (!conversation.open()) {
            return List.of();
        }
        Pad pad = writings.pad(writer.citizen(), id);
        List<Problem> problems = new ArrayList<>();
        for (Field field : measuring.asked(look, pad.undecided())) {
            problems.add(new Problem(field.name(), "SAM-07", "conversation.problem.undecided"));
        }
        String minutes = Typed.required(
                Typed.text(pad.words(Field.MINUTES)),
                "minutes",
                Field.LONGEST,
                "conversation.problem.minutes",
                problems);
        if (Typed.line(pad.words(Field.step("words"))) != null) {
            problems.add(new Problem("step-words", "SAM-15", "conversation.problem.step-left"));
        }
        measuring.check(look, pad, problems);
        AgreeForm next = next(pad);
        String noNext = Typed.line(pad.words(Field.NO_NEXT));
        Agreed agreed = agreed(writer, next, noNext, problems);
        if (minutes == null || !problems.isEmpty()) {
            return problems;
        }
        List<String> left = measuring.record(look, id, pad);
        agreements.held(writer, conversation, agreed == null ? noNext : null);
        book.add(writer, id, Typed.text(pad.words(Field.SINCE)), with(minutes, left));
        writings.forgetTheWay(writer, id);
        if (agreed != null) {
            agreements.agree(after(writer), agreed);
        }
        return List.of();
    }

    private static @Nullable Agreed agreed(
            Writer writer, AgreeForm next, @Nullable String noNext, List<Problem> problems) {
        if (!next.isEmpty()) {
            if (noNext != null) {
                problems.add(new Problem("no-next", "SAM-16", "conversation.problem.next-both"));
            }
            return next.read(writer.today(), "next-", problems);
        }
        if (noNext == null) {
            problems.add(new Problem("next-day", "SAM-08", "conversation.problem.no-next"));
        }
        Typed.optional(noNext, "no-next", LONGEST_REASON, problems);
        return null;
    }

    private static String with(String minutes, List<String> left) {
        return Stream.concat(Stream.of(minutes), left.stream()).collect(Collectors.joining("\n\n"));
    }

    private static AgreeForm next(Pad pad) {
        return new AgreeForm(
                pad.words(Field.next("day")),
                pad.words(Field.next("starts")),
                pad.words(Field.next("channel")),
                pad.words(Field.next("place")),
                pad.words(Field.next("purpose")),
                null,
                null);
    }

    /** The next contact is a change of its own, made by the same form. */
    private static Writer after(Writer writer) {
        UUID next = UUID.nameUUIDFromBytes((writer.request() + " next").getBytes(StandardCharsets.UTF_8));
        return new Writer(writer.citizen(), writer.user(), writer.at(), next);
    }
}
